import type { ComponentType } from 'react';
import type { ZodMiniObject } from 'zod/mini';
import type { Write } from '#api/write.ts';
import type { MessageKey, PlainKey, Translate } from '#i18n/messages.ts';
import type { Action, PageAction, PageTools } from '#kit/actions/action.ts';
import type { Faults, Fields, Values } from '#kit/form/form.ts';
import type { Chosen } from '#kit/jobs/chosen.ts';

/** What the dialogs of records say, behind the area of messages: `presets.delete.title`. */
export type RecordWord =
  | `create${'' | '.failed' | 'd'}`
  | 'copyOf'
  | 'details.failed'
  | 'form.failed'
  | 'edit'
  | `save${'.failed' | 'd'}`
  | `delete${'' | '.title' | '.what' | '.failed' | '.start' | 'd'}`;

type Prefix<Key> = Key extends `${infer First}.${string}` ? First : never;
type HasAll<Area extends string> = `${Area}.${RecordWord}` extends MessageKey ? Area : never;

/** The areas of messages that have all of these. */
export type RecordArea = { [Area in Prefix<MessageKey>]: HasAll<Area> }[Prefix<MessageKey>];

/** A form of records: create one (`like`: as a copy of another), edit. Records go by their ids. */
export type RecordForm<Row> = { kind: 'create'; like: string | null } | { kind: 'edit'; row: Row };

/** A dialog of records: a form, delete, delete many. */
export type RecordDialog<Row> =
  | RecordForm<Row>
  | { kind: 'delete'; row: Row }
  | { kind: 'delete-many'; chosen: Chosen<Row> };

/** What the form of a record knows of where it stands. */
export type RecordContext = { manager: string; t: Translate };

/** Records of one resource that are created, duplicated and edited one by one. */
export type FormRecords<Row, V extends Values, Opened> = {
  area: RecordArea;
  rowId: (row: Row) => string;
  /** The name of a row: in titles and notices, and typed before it is deleted. */
  rowName: (row: Row) => string;
  /** Reads a record (null: a new one), with what its form needs besides. @throws ApiError, also if it is gone. */
  read: (id: string | null) => Promise<Opened>;
  toForm: (now: Opened, opened: Opened) => V;
  /** The name field of the form, which a copy has another text in. */
  nameField: keyof V & string;
  schema: (opened: Opened, context: RecordContext) => ZodMiniObject;
  fields: (opened: Opened, context: RecordContext) => Fields<V>;
  /** Asks the manager what only it knows to be wrong. */
  precheck?: (form: V, now: Opened, editing: boolean) => Promise<Faults<V>>;
  create: (form: V, opened: Opened) => Promise<unknown>;
  /** Writes the difference between the record as it is now and the form. */
  modify: (form: V, now: Opened) => Promise<unknown>;
  /** Query keys that any of these writes makes stale. */
  stale: readonly (readonly unknown[])[];
  FormFields: ComponentType<{ opened: Opened; editing: boolean }>;
};

/** Records that are also deleted one by one, without more being said than that they are gone. */
export type Records<Row, V extends Values, Opened> = FormRecords<Row, V, Opened> & {
  remove: Write<Row>;
  /** What a job calls a row, where the name alone can be that of several. */
  jobName?: (row: Row) => string;
};

/** The actions on rows of such a resource: edit, duplicate, delete. */
export const recordActions =
  <Row>(rowId: (row: Row) => string) =>
  (_: unknown, { show }: PageTools<RecordDialog<Row>>): readonly Action<Row>[] => [
    { label: 'edit', icon: 'edit', run: row => show({ kind: 'edit', row }) },
    { label: 'duplicate', icon: 'duplicate', run: row => show({ kind: 'create', like: rowId(row) }) },
    {
      label: 'delete',
      icon: 'delete',
      run: row => show({ kind: 'delete', row }),
      runMany: chosen => show({ kind: 'delete-many', chosen }),
    },
  ];

/** The button that creates one. `why`: why the person may not. */
export const recordPageActions =
  <Context>(label: PlainKey, closed: (context: Context) => PlainKey | null) =>
  (context: Context, { show }: { show: (dialog: { kind: 'create'; like: null }) => void }): readonly PageAction[] => [
    { label, main: true, run: () => show({ kind: 'create', like: null }), why: closed(context) },
  ];
