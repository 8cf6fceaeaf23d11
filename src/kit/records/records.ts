import type { ComponentType } from 'react';
import type * as z from 'zod/mini';
import type { Write } from '#api/write.ts';
import type { AreaWith, PlainKey, Translate } from '#i18n/messages.ts';
import type { Action, PageAction, PageTools } from '#kit/actions/action.ts';
import type { Faults, RuledFields, Values } from '#kit/form/form.ts';
import type { Chosen } from '#kit/jobs/chosen.ts';

/** What the dialogs of records say, behind the area of messages: `presets.delete.title`. */
export type RecordWord =
  | `create${'' | '.failed' | 'd'}`
  | 'copyOf'
  | `details.${'failed' | 'none'}`
  | 'form.failed'
  | 'edit'
  | `save${'.failed' | 'd'}`
  | `delete${'' | '.title' | '.what' | '.failed' | '.start' | 'd'}`;

/** The areas of messages that have all of these. */
export type RecordArea = AreaWith<RecordWord>;

/** A form of records: create one (`like`: as a copy of another), edit. Records go by their ids. */
export type RecordForm<Row> = { kind: 'create'; like: string | null } | { kind: 'edit'; row: Row };

/** A dialog of one record: a form, delete. */
export type OneRecordDialog<Row> = RecordForm<Row> | { kind: 'delete'; row: Row };

/** A dialog of records: a form, delete, delete many. */
export type RecordDialog<Row> = OneRecordDialog<Row> | { kind: 'delete-many'; chosen: Chosen<Row> };

/** What the form of a record knows of where it stands. */
export type RecordContext = { manager: string; t: Translate };

/** The record that a form is opened on (null: a new one), with what the form needs besides. */
export type Opened<Row, Besides = unknown> = Besides & { row: Row | null };

/** What the fields of a form get. */
export type RecordFieldsProps<Row, Besides = unknown> = RecordContext & {
  opened: Opened<Row, Besides>;
  editing: boolean;
};

/** Records of one resource that are created, duplicated and edited one by one. */
export type FormRecords<Row, V extends Values, Besides = unknown> = {
  area: RecordArea;
  rowId: (row: Row) => string;
  /** The name of a row: in titles and notices, and typed before it is deleted. */
  rowName: (row: Row) => string;
  /** Reads a record, with what its form needs besides; `row` is null for a new one, and for one that is gone. @throws ApiError. */
  read: (id: string | null) => Promise<Opened<Row, Besides>>;
  toForm: (now: Opened<Row, Besides>, opened: Opened<Row, Besides>) => V;
  /** The name field of the form, which a copy has another text in. */
  nameField: keyof V & string;
  fields: (opened: Opened<Row, Besides>, context: RecordContext) => RuledFields<V>;
  /** Rules about several fields. */
  checks?: (context: RecordContext) => readonly z.core.$ZodCheck<V>[];
  /** Asks the manager what only it knows to be wrong. `own`: the record as it is now; null for a new one. */
  precheck?: (form: V, own: Row | null, opened: Opened<Row, Besides>) => Promise<Faults<V>>;
  create: (form: V, opened: Opened<Row, Besides>) => Promise<unknown>;
  /** Writes the difference between the record as it is now, `before`, and the form. */
  modify: (form: V, before: Row, opened: Opened<Row, Besides>) => Promise<unknown>;
  /** Query keys that any of these writes makes stale. */
  stale: readonly (readonly unknown[])[];
  FormFields: ComponentType<RecordFieldsProps<Row, Besides>>;
};

/** Records that are also deleted one by one, without more being said than that they are gone. */
export type Records<Row, V extends Values, Besides> = FormRecords<Row, V, Besides> & {
  remove: Write<Row>;
  /** What a job calls a row, where the name alone can be that of several. */
  jobName?: (row: Row) => string;
};

type Rows<Row> = { rowId: (row: Row) => string };
type Show<Dialog> = { show: (dialog: Dialog) => void };

/** The actions on rows of such a resource that are deleted one by one: edit, duplicate, delete. */
export const oneRecordActions =
  <Row>({ rowId }: Rows<Row>) =>
  (_: unknown, { show }: Show<OneRecordDialog<Row>>): readonly Action<Row>[] => [
    { label: 'edit', icon: 'edit', run: row => show({ kind: 'edit', row }) },
    { label: 'duplicate', icon: 'duplicate', run: row => show({ kind: 'create', like: rowId(row) }) },
    { label: 'delete', icon: 'delete', run: row => show({ kind: 'delete', row }) },
  ];

/** The same of a resource whose records are also deleted many at a time. */
export const recordActions =
  <Row>({ rowId }: Rows<Row>) =>
  (context: unknown, { show }: PageTools<RecordDialog<Row>>): readonly Action<Row>[] => {
    const runMany = (chosen: Chosen<Row>) => show({ kind: 'delete-many', chosen });
    return oneRecordActions({ rowId })(context, { show }).map(action =>
      action.label === 'delete' ? { ...action, runMany } : action,
    );
  };

/** The button that creates one. */
export const recordPageActions =
  (label: PlainKey) =>
  (_: unknown, { show }: Show<{ kind: 'create'; like: null }>): readonly PageAction[] => [
    { label, main: true, run: () => show({ kind: 'create', like: null }) },
  ];
