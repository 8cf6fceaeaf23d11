import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { choices } from '#api/choices.ts';
import { quotaOwners } from '#api/quota-owners.ts';
import type { Storage } from '#api/storages.ts';
import { users } from '#api/users.ts';
import { Suggest } from '#kit/form/SuggestField.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import { linkTo } from '#lib/link-to.ts';
import type { QuotaDialog } from './dialog.ts';
import { QuotaTable } from './QuotaTable.tsx';
import css from './storages.module.css';

type Props = { volume: Storage; show: (dialog: QuotaDialog) => void };

/** The quota of a user, who is searched by e-mail address; the address of the page names the user by UUID. */
export function UserQuota({ volume, show }: Props) {
  const { t } = useText();
  const id = useId();
  const [params, setParams] = useSearchParams();
  const [text, setText] = useState('');
  const uuid = params.get('user') ?? '';
  const { data: user, error, refetch } = useQuery({ ...users.detail(uuid), enabled: uuid !== '' });
  const policy = user?.resource_policy ?? null;
  const usual = useQuery({ ...quotaOwners.defaultOfUser(policy), enabled: policy !== null });
  return (
    <>
      <div className={css.pick}>
        <label htmlFor={id}>{t('storages.user')}</label>
        <Suggest
          control={{
            value: text,
            set: setText,
            attributes: {
              id,
              name: 'user',
              disabled: false,
              required: false,
              'aria-invalid': false,
              'aria-describedby': `${id}-say`,
              onBlur: () => {},
            },
            typed: { disabled: false, readOnly: false },
          }}
          suggest={choices.ownerSuggestions}
          found={t('storages.user.found')}
          none={t('storages.user.none')}
          more={total => t('storages.user.more', { total })}
          onPick={({ id: picked = '' }) => setParams({ user: picked })}
        />
        <span id={`${id}-say`} className={css.say}>
          {t('storages.user.hint')}
        </span>
      </div>
      {error && <FailureNote title={t('storages.user.failed')} failure={error} onRetry={() => void refetch()} />}
      {uuid !== '' && user === null && <p>{t('storages.user.gone')}</p>}
      {user && (
        <QuotaTable
          key={user.uuid}
          volume={volume}
          owner={{ kind: 'user', id: user.uuid, name: user.email }}
          to={linkTo.users({ email: user.email })}
          policy={policy}
          usual={usual}
          show={show}
        />
      )}
    </>
  );
}
