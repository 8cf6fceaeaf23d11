import type { ComponentType } from 'react';
import type { PlainKey } from '#i18n/messages.ts';
import type { Action, PageTools } from '#kit/actions/action.ts';
import type { ListArea, ListContext } from './list.ts';

/** What can be done with a row in its details; `closed` says why nothing can be changed. */
export type RowPower<Row> = { actions: readonly Omit<Action<Row>, 'runMany'>[]; closed: PlainKey | null };

/** What the details of a row get from their page. */
export type DrawerProps<Row, Tab extends string = '', Extra = undefined, Dialog = never> = {
  id: string;
  /** The area of the list's messages. */
  area: ListArea;
  /** What a person calls the row. */
  name: (row: Row) => string;
  context: ListContext<Tab, Extra>;
  tools: PageTools<Dialog>;
  powerOf: (row: Row) => RowPower<Row>;
  onClose: () => void;
};

/** What the dialogs of a page get from it. */
export type DialogProps<Dialog, Tab extends string = '', Extra = undefined> = {
  dialog: Dialog;
  context: ListContext<Tab, Extra>;
  tools: PageTools<Dialog>;
  onClose: () => void;
};

/** Fetches the code of a component. Always the same function, made outside of any component. */
export type Load<Props> = () => Promise<ComponentType<Props>>;
