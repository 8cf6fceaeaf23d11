import { type ReactNode, useRef } from 'react';
import type { ZodMiniObject } from 'zod/mini';
import { useText } from '#kit/page/use-text.ts';
import { FormDialog } from './FormDialog.tsx';
import { Fresh } from './Fresh.tsx';
import type { Faults, Fields, Values } from './form.ts';
import type { AfterSave } from './use-save.ts';

type Props<Item, V extends Values> = {
  title: string;
  /** What it says if the record could not be read when the dialog opens. */
  unread: string;
  /** What it says if the record could not be saved. */
  failed: string;
  /** Reads the record from the manager: when the dialog opens and just before saving. @throws ApiError if it is gone. */
  read: () => Promise<Item>;
  /** The form of a record. `opened`: the record as it was when the dialog opened, for a form whose data depend on it. */
  toForm: (item: Item, opened: Item) => V;
  /** What is valid of the record that was opened; `fields` and `children` are of the same record. */
  schema: (opened: Item) => ZodMiniObject;
  fields: (opened: Item) => Fields<V>;
  precheck?: (values: V, changed: Partial<V>, latest: Item) => Promise<Faults<V>>;
  /** Writes. `latest`: the record as it was read just before; `changed`: what differs from it. @throws ApiError. */
  save: (values: V, changed: Partial<V>, latest: Item, opened: Item) => Promise<AfterSave>;
  onClose: () => void;
  children: (opened: Item) => ReactNode;
};

/** Changes a record: it is read when the dialog opens, and again just before saving. */
export function EditDialog<Item, V extends Values>(props: Props<Item, V>) {
  const { title, unread, read, onClose } = props;
  return (
    <Fresh title={title} failed={unread} read={read} onClose={onClose}>
      {item => <Editing {...props} item={item} />}
    </Fresh>
  );
}

function Editing<Item, V extends Values>({ item, precheck, ...props }: Props<Item, V> & { item: Item }) {
  const { t } = useText();
  const { title, failed, read, toForm, save, onClose, children } = props;
  const opened = useRef(item).current;
  const latest = useRef(item);
  return (
    <FormDialog<V>
      title={title}
      submit={t('save')}
      failed={failed}
      schema={props.schema(opened)}
      fields={props.fields(opened)}
      initial={toForm(opened, opened)}
      reread={async () => {
        latest.current = await read();
        return toForm(latest.current, opened);
      }}
      precheck={precheck && ((values, changed) => precheck(values, changed, latest.current))}
      save={(values, changed) => save(values, changed, latest.current, opened)}
      onClose={onClose}
    >
      {children(opened)}
    </FormDialog>
  );
}
