import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import { changeOwnPassword } from '#api/own-password.ts';
import type { PlainKey } from '#i18n/messages.ts';
import { FormDialog } from '#kit/form/FormDialog.tsx';
import { PasswordField } from '#kit/form/fields.tsx';
import type { Fields } from '#kit/form/form.ts';
import { notify } from '#kit/notice/notify.ts';
import { giveBackFocus } from '#kit/overlay/give-back.ts';
import page from '#kit/page/page.module.css';
import { useText } from '#kit/page/use-text.ts';
import { PASSWORD } from '#lib/password.ts';
import css from '../shell/shell.module.css';

type OwnForm = { old_password: string; new_password: string; confirm: string };

const says = (key: PlainKey) => ({ error: key });
const schema = z
  .object({
    old_password: z.string().check(z.minLength(1, says('form.required'))),
    new_password: z.string().check(z.regex(PASSWORD, says('form.password'))),
    confirm: z.string(),
  })
  .check(
    z.refine(own => own.new_password === own.confirm, { ...says('form.differ'), path: ['confirm'], when: () => true }),
  );
const fields: Fields<OwnForm> = {
  old_password: { label: 'own.old' },
  new_password: { label: 'signIn.newPassword' },
  confirm: { label: 'signIn.confirmPassword' },
};
const nothing: OwnForm = { old_password: '', new_password: '', confirm: '' };

/** A bar that asks the person signed in to change their password, with the dialog to do so. */
export function OwnPassword({ email }: { email: string }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const change = useMutation(changeOwnPassword);
  // after the change the bar is removed together with the focused button: move the focus to the page
  useEffect(
    () => () => {
      if (document.activeElement === document.body) giveBackFocus(null);
    },
    [],
  );
  return (
    <div className={css.wanted}>
      <p>{t('own.wanted')}</p>
      <button type="button" className={page.button} onClick={() => setOpen(true)}>
        {t('signIn.changePassword')}
      </button>
      {open && (
        <FormDialog<OwnForm>
          title={t('signIn.changePassword')}
          submit={t('signIn.changePassword')}
          failed={t('own.failed')}
          schema={schema}
          fields={fields}
          initial={nothing}
          save={async ({ old_password, new_password }) => {
            await change.mutateAsync({ email, old_password, new_password });
            notify({ text: t('own.done') });
            return undefined;
          }}
          onClose={() => setOpen(false)}
        >
          <PasswordField<OwnForm> name="old_password" autoComplete="current-password" wide />
          <PasswordField<OwnForm> name="new_password" hint={t('form.password')} />
          <PasswordField<OwnForm> name="confirm" />
        </FormDialog>
      )}
    </div>
  );
}
