import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import * as z from 'zod/mini';
import { announcement } from '#api/announcement.ts';
import { toApiError } from '#api/errors.ts';
import { runWrite } from '#kit/actions/run-write.ts';
import { Conflicts } from '#kit/form/Conflicts.tsx';
import { LinesField } from '#kit/form/fields.tsx';
import type { Fields } from '#kit/form/form.ts';
import { Leave } from '#kit/form/Leave.tsx';
import { FormProvider } from '#kit/form/use-form.ts';
import { useSave } from '#kit/form/use-save.ts';
import { Markdown } from '#kit/markdown/Markdown.tsx';
import { notify } from '#kit/notice/notify.ts';
import { Antd } from '#kit/overlay/Antd.tsx';
import { BusyButton } from '#kit/page/BusyButton.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import css from './maintenance.module.css';

type Form = { message: string };

const schema = z.object({ message: z.string().check(z.regex(/\S/, { error: 'maintenance.announcement.blank' })) });
const fields: Fields<Form> = { message: { label: 'maintenance.message' } };

/** The announcement as Markdown, with a preview. `read`: what was announced when it was read; null for nothing. */
export function AnnouncementForm({ read }: { read: string | null }) {
  // what others announce meanwhile takes no input away
  const [{ turn, stored }, set] = useState({ turn: 0, stored: read });
  return (
    <OneForm
      key={turn}
      stored={stored}
      onSaved={now => set(last => ({ ...last, stored: now }))}
      onReplaced={now => set(last => ({ turn: last.turn + 1, stored: now }))}
    />
  );
}

type Props = {
  stored: string | null;
  onSaved: (now: string | null) => void;
  /** The announcement is another one: the form starts anew with it. */
  onReplaced: (now: string | null) => void;
};

function OneForm({ stored, onSaved, onReplaced }: Props) {
  const { t } = useText();
  const client = useQueryClient();
  const body = useRef<HTMLFormElement>(null);
  const before = useRef(stored);
  const put = (message: string | null, from: string | null) =>
    runWrite(client, announcement.announce, { message, before: from });
  const { form, step, failure, nothing, unsaved, submit, choose, back, discard } = useSave<Form>(body, {
    schema,
    fields,
    initial: { message: stored ?? '' },
    reread: async () => {
      before.current = await announcement.read();
      return { message: before.current ?? '' };
    },
    save: async ({ message }) => {
      await put(message, before.current);
      notify({ text: t('maintenance.announcement.saved') });
      return () => onSaved(message);
    },
    onSaved: after => (after ?? (() => onSaved(before.current)))(),
    stays: true,
  });
  const [removing, setRemoving] = useState(false);
  const remove = async () => {
    setRemoving(true);
    try {
      const gone = await announcement.read();
      await put(null, gone);
      discard();
      const undo = async () => {
        await put(gone, null);
        onReplaced(gone);
      };
      notify({ text: t('maintenance.announcement.removed'), ...(gone !== null && { undo }) });
      onReplaced(null);
    } catch (thrown) {
      notify({ text: t('maintenance.announcement.unsaved'), failure: toApiError(thrown) });
      setRemoving(false);
    }
  };
  const saving = step.kind === 'saving';
  return (
    <Antd>
      <FormProvider value={form}>
        <form
          ref={body}
          noValidate
          onSubmit={event => {
            event.preventDefault();
            void submit();
          }}
        >
          {failure && <FailureNote title={t('maintenance.announcement.unsaved')} failure={failure} />}
          {step.kind === 'choosing' ? (
            <Conflicts form={form} conflicts={step.conflicts} onChosen={choose} onBack={back} />
          ) : (
            <>
              <div className={css.editor}>
                <LinesField<Form> name="message" rows={8} hint={t('maintenance.message.hint')} />
                <section aria-label={t('maintenance.preview')} className={css.preview}>
                  <h3>{t('maintenance.preview')}</h3>
                  {form.values.message.trim() === '' ? (
                    <p className={css.muted}>{t('maintenance.preview.none')}</p>
                  ) : (
                    <Markdown text={form.values.message} />
                  )}
                </section>
              </div>
              <div className={css.buttons}>
                <BusyButton type="submit" data-main busy={saving} disabled={nothing || removing}>
                  {t(stored === null ? 'maintenance.announce' : 'save')}
                </BusyButton>
                {stored !== null && (
                  <BusyButton busy={removing} disabled={saving} onClick={() => void remove()}>
                    {t('maintenance.announcement.remove')}
                  </BusyButton>
                )}
              </div>
            </>
          )}
        </form>
      </FormProvider>
      <Leave dirty={unsaved} asked={false} onStay={() => undefined} onLeave={discard} />
    </Antd>
  );
}
