import type { Translate } from '#i18n/messages.ts';
import type { List, ListContext } from '#kit/list/list.ts';
import { serveExport } from './serve-export.ts';

/** Labels are not exported, so a worker fetches no words. */
const keysAsWords: Translate = (key, ..._) => key;

/** The export worker of a list. It has the columns and the source of the page that started it. */
export const serveList = <Row, Tab extends string, Extra>(list: List<Row, Tab, Extra>): void =>
  serveExport<Row>(part => {
    const context = { ...(part as Omit<ListContext<Tab, Extra>, 't'>), t: keysAsWords };
    const columns = list.columns(context);
    return { ...list.source(context, columns), rowId: list.rowId, columns, others: list.others?.of };
  });
