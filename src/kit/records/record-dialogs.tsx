import { useMutation } from '@tanstack/react-query';
import { ApiError } from '#api/errors.ts';
import type { MessageKey, PlainKey, Translate } from '#i18n/messages.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { ConfirmDialog } from '#kit/confirm/ConfirmDialog.tsx';
import { EditDialog } from '#kit/form/EditDialog.tsx';
import { FormDialog } from '#kit/form/FormDialog.tsx';
import { Fresh } from '#kit/form/Fresh.tsx';
import { schemaOf, type Values } from '#kit/form/form.ts';
import { SelectionJob } from '#kit/jobs/SelectionJob.tsx';
import type { DialogProps } from '#kit/list/opened.ts';
import { notify } from '#kit/notice/notify.ts';
import { useText } from '#kit/page/use-text.ts';
import type { FormRecords, Opened, RecordArea, RecordDialog, RecordForm, Records, RecordWord } from './records.ts';

/** Says messages of an area: `say('create')`, and `say('created', { name })`. */
const sayIn =
  (area: RecordArea, t: Translate) =>
  (word: RecordWord, params?: { name: string } | { count: number }): string =>
    (t as (key: MessageKey, params?: unknown) => string)(`${area}.${word}` as MessageKey, params);

/** What a form says and where it stands: the release, the area's messages. */
function useRecord(area: RecordArea) {
  const { t } = useText();
  const { manager } = useSignedIn();
  return { context: { manager, t }, say: sayIn(area, t) };
}

/** A record that is there, with what its form needs besides. */
type Existing<Row, Besides> = Opened<Row, Besides> & { row: Row };

/** Reads a record that must be there. @throws ApiError, also if it is gone. */
async function readExisting<Row, V extends Values, Besides>(
  { area, read }: FormRecords<Row, V, Besides>,
  id: string,
): Promise<Existing<Row, Besides>> {
  const opened = await read(id);
  const { row } = opened;
  if (row === null)
    throw Object.assign(new ApiError('not-found'), { messageKey: `${area}.details.none` satisfies PlainKey });
  return { ...opened, row };
}

/** The forms of records, for a page whose deletion is a dialog of its own. */
export function recordForms<Row, V extends Values, Besides = unknown>(of: FormRecords<Row, V, Besides>) {
  return function RecordForms({ dialog, onClose }: { dialog: RecordForm<Row>; onClose: () => void }) {
    const say = sayIn(of.area, useText().t);
    if (dialog.kind === 'edit') return <Edit of={of} row={dialog.row} onClose={onClose} />;
    return (
      <Fresh
        title={say('create')}
        failed={say(dialog.like === null ? 'form.failed' : 'details.failed')}
        read={() => (dialog.like === null ? of.read(null) : readExisting(of, dialog.like))}
        onClose={onClose}
      >
        {opened => <Create of={of} opened={opened} copy={dialog.like !== null} onClose={onClose} />}
      </Fresh>
    );
  };
}

/** The dialogs of records, as `ListPage` opens them. */
export function recordDialogs<Row, V extends Values, Besides, Extra = undefined>(of: Records<Row, V, Besides>) {
  const Forms = recordForms(of);
  return function RecordDialogs(props: DialogProps<RecordDialog<Row>, '', Extra>) {
    const { dialog, tools, onClose } = props;
    const say = sayIn(of.area, useText().t);
    switch (dialog.kind) {
      case 'create':
      case 'edit':
        return <Forms dialog={dialog} onClose={onClose} />;
      case 'delete':
        return <Delete of={of} row={dialog.row} onGone={() => tools.open(null)} onClose={onClose} />;
      case 'delete-many':
        return (
          <SelectionJob
            title={say('delete')}
            chosen={dialog.chosen}
            typed
            start={count => say('delete.start', { count })}
            spec={all => ({
              title: say('delete'),
              what: say('delete.what'),
              file: `delete-${of.area}`,
              rows: all.map(row => ({
                id: of.rowId(row),
                name: (of.jobName ?? of.rowName)(row),
                act: () => of.remove.mutationFn(row),
              })),
              skipped: [],
              stale: of.stale,
            })}
            onClose={onClose}
          />
        );
    }
  };
}

type OpenedProps<Row, V extends Values, Besides> = {
  of: FormRecords<Row, V, Besides>;
  onClose: () => void;
};

function Create<Row, V extends Values, Besides>(
  props: OpenedProps<Row, V, Besides> & { opened: Opened<Row, Besides>; copy: boolean },
) {
  const { of, opened, copy, onClose } = props;
  const { context, say } = useRecord(of.area);
  const { t } = context;
  const create = useMutation({ mutationFn: (form: V) => of.create(form, opened), meta: { stale: of.stale } });
  const form = of.toForm(opened, opened);
  const fields = of.fields(opened, context);
  const name = String(form[of.nameField]);
  return (
    <FormDialog<V>
      title={say('create')}
      submit={t('create')}
      failed={say('create.failed')}
      schema={schemaOf(fields, of.checks?.(context))}
      fields={fields}
      initial={copy ? { ...form, [of.nameField]: say('copyOf', { name }) } : form}
      precheck={async values => (await of.precheck?.(values, null, opened)) ?? {}}
      save={async values => {
        await create.mutateAsync(values);
        notify({ text: say('created', { name: String(values[of.nameField]).trim() }) });
        return undefined;
      }}
      onClose={onClose}
    >
      <of.FormFields {...context} opened={opened} editing={false} />
    </FormDialog>
  );
}

function Edit<Row, V extends Values, Besides>(props: OpenedProps<Row, V, Besides> & { row: Row }) {
  const { of, row, onClose } = props;
  const { context, say } = useRecord(of.area);
  const modify = useMutation({
    mutationFn: ({ form, now }: { form: V; now: Existing<Row, Besides> }) => of.modify(form, now.row, now),
    meta: { stale: of.stale },
  });
  return (
    <EditDialog<Existing<Row, Besides>, V>
      title={say('edit', { name: of.rowName(row) })}
      unread={say('details.failed')}
      failed={say('save.failed')}
      read={() => readExisting(of, of.rowId(row))}
      toForm={of.toForm}
      schema={opened => schemaOf(of.fields(opened, context), of.checks?.(context))}
      fields={opened => of.fields(opened, context)}
      precheck={async (form, _, now) => (await of.precheck?.(form, now.row, now)) ?? {}}
      save={async (form, _, now) => {
        await modify.mutateAsync({ form, now });
        notify({ text: say('saved', { name: String(form[of.nameField]).trim() }) });
        return undefined;
      }}
      onClose={onClose}
    >
      {opened => <of.FormFields {...context} opened={opened} editing />}
    </EditDialog>
  );
}

type DeleteProps<Row, V extends Values, Besides> = {
  of: Records<Row, V, Besides>;
  row: Row;
  onGone: () => void;
  onClose: () => void;
};

function Delete<Row, V extends Values, Besides>({ of, row, onGone, onClose }: DeleteProps<Row, V, Besides>) {
  const { context, say } = useRecord(of.area);
  const { t } = context;
  const remove = useMutation(of.remove);
  const name = of.rowName(row);
  return (
    <ConfirmDialog
      title={say('delete.title', { name })}
      action={t('delete')}
      failed={say('delete.failed')}
      typed={name}
      run={async () => {
        await remove.mutateAsync(row);
        notify({ text: say('deleted', { name }) });
        onGone();
      }}
      onClose={onClose}
    >
      <p>{say('delete.what')}</p>
    </ConfirmDialog>
  );
}
