import type { ComponentType } from 'react';
import { withWords } from '#i18n/language.ts';
import { ListPage, type ListPageParts, type ReadBesides } from './ListPage.tsx';
import { type ListArea, readAheadOf } from './list.ts';
import type { Load } from './opened.ts';

type Parts<Row, Tab extends string, Extra, Dialog> = ListPageParts<Row, Tab, Extra, Dialog> &
  (undefined extends Extra ? { useExtra?: () => ReadBesides<Extra> } : { useExtra: () => ReadBesides<Extra> });

/** The code of a list page: what its `page.ts` exports as `page`. `useExtra` is a hook. */
export function listPage<Row, Tab extends string, Extra, Dialog = never>(parts: Parts<Row, Tab, Extra, Dialog>) {
  const { list, useExtra = () => ({ extra: list.extra }) } = parts;
  const drawer = parts.drawer && inWords(list.area, parts.drawer);
  const dialogs = parts.dialogs && inWords(list.area, parts.dialogs);
  return {
    Content: () => <ListPage<Row, Tab, Extra, Dialog> {...parts} {...useExtra()} drawer={drawer} dialogs={dialogs} />,
    readAhead: readAheadOf(list),
    fetchedAhead: drawer ? [drawer] : [],
    fetchedOnButton: dialogs ? [dialogs] : [],
  };
}

/** Fetches code together with the messages of its area. */
const inWords =
  <Props,>(area: ListArea, load: Load<Props>): Load<Props> =>
  () =>
    withWords<ComponentType<Props>>(['work', area], load());
