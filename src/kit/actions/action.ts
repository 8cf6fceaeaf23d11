import type { QueryClient } from '@tanstack/react-query';
import type { To } from 'react-router-dom';
import type { PlainKey } from '#i18n/messages.ts';
import type { Chosen } from '#kit/jobs/chosen.ts';
import type { Icon } from './icons.ts';

/**
 * Something that can be done with rows of a list. Icons at the end of a row, buttons in the details and buttons in the
 * bulk bar are made of it. The icon `delete` makes its button look dangerous.
 */
export type Action<Row> = {
  label: PlainKey;
  icon: Icon;
  /** Acts on one row; without it the action is only in the bulk bar. */
  run?: (row: Row) => void;
  /** Acts on the selected rows; without it the action is not in the bulk bar. */
  runMany?: (chosen: Chosen<Row>) => void;
  /** Why it cannot be done with this row; null if it can. */
  why?: (row: Row) => PlainKey | null;
  /** The only place of the two for `run`; both if not given. */
  only?: 'row' | 'details';
  /** Changes nothing at the manager, so it stays enabled for people who may change nothing. */
  readOnly?: boolean;
};

/** A button in the heading of a page. */
export type PageAction = {
  label: PlainKey;
  run: () => void;
  /** The page's main action. */
  main?: boolean;
  /** Why it is disabled, if not for why nothing can be changed on the tab; null if it is not. Shown once before the buttons. */
  why?: PlainKey | null;
};

/** What actions, dialogs and details can do with their page. The object is the same while `self` is. */
export type PageTools<Dialog> = {
  /** Opens the details of a row by its id; null closes them. */
  open: (id: string | null) => void;
  /** Goes to another address of the console. */
  go: (to: To) => void;
  /** Opens a dialog; null closes it. */
  show: (dialog: Dialog | null) => void;
  /** Starts a write on a row by its id, unless one is running on it. `write` reports its own outcome. */
  once: (id: string, write: () => Promise<unknown>) => void;
  /** Whether the page is still on the screen. */
  isHere: () => boolean;
  client: QueryClient;
  /** E-mail address of the person signed in; null until it is known. */
  self: string | null;
};
