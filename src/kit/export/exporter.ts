import type { PlainKey } from '#i18n/messages.ts';

/** What a page gives so that its list can be exported. */
export type Exporter = {
  /** The stem of the proposed file name. */
  name: string;
  /** Starts the list's export worker: `new Worker(new URL('./users.worker.ts', import.meta.url), { type: 'module' })`. */
  start: () => Worker;
  /** What the list depends on (tab, role, release), as its worker knows it. Plain data. */
  part: unknown;
  /** Label of the option that adds the columns that only rows can name; undefined if the list has none. */
  others?: PlainKey | undefined;
};
