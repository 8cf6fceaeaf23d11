import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { toApiError } from '#api/errors.ts';
import { userWrites } from '#api/user-writes.ts';
import type { User } from '#api/users.ts';
import { Code } from '#kit/cell/Code.tsx';
import { None } from '#kit/cell/None.tsx';
import { Status } from '#kit/cell/Status.tsx';
import { type Fact, Facts } from '#kit/page/Facts.tsx';
import { FailureText } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import { keysOf } from './jobs.ts';
import css from './users.module.css';

/** What belongs to a user: credentials, and how many folders and live sessions. */
export function Belongings({ user }: { user: User }) {
  const { t, language } = useText();
  const { email } = user;
  const keys = useQuery({ queryKey: ['keypairs', 'of', email, user.main_access_key], queryFn: () => keysOf(user) });
  const counts = useQuery({ queryKey: ['users', 'belongings', email], queryFn: () => userWrites.belongings(email) });
  const counted = (what: 'sessions' | 'folders') =>
    counts.error ? (
      <FailureText failure={toApiError(counts.error)} />
    ) : (
      (counts.data?.[what].toLocaleString(language) ?? t('loading'))
    );
  /** How many there are; where there are any, as the way to them. */
  const linked = (what: 'sessions' | 'folders', pathname: string, search: Record<string, string>) =>
    counts.data?.[what] ? (
      <Link to={{ pathname, search: `${new URLSearchParams(search)}` }}>{counted(what)}</Link>
    ) : (
      counted(what)
    );
  const list: Fact = {
    label: t('users.credentials'),
    value: keys.error ? (
      <FailureText failure={toApiError(keys.error)} />
    ) : keys.data?.length === 0 ? (
      <None />
    ) : (
      <ul className={css.keys}>
        {keys.data?.map(key => (
          <li key={key.access_key}>
            {key.unseen ? (
              <>
                <Code value={key.access_key} whole />
                <span>{t('users.keys.unseen')}</span>
              </>
            ) : (
              <>
                <Link to={{ pathname: '/credentials', search: keySearch(email, key) }}>
                  <Code value={key.access_key} whole />
                </Link>
                <Status shape={key.is_active ? 'full' : 'hollow'}>
                  {t(key.is_active ? 'users.tab.active' : 'users.tab.inactive')}
                </Status>
              </>
            )}
            {key.access_key === user.main_access_key && <span>{t('users.keys.isMain')}</span>}
          </li>
        ))}
        {!keys.data && <li aria-busy="true">{t('loading')}</li>}
      </ul>
    ),
  };
  return (
    <Facts
      groups={[
        {
          title: t('users.belongings'),
          facts: [
            list,
            { label: t('users.sessions'), value: linked('sessions', '/sessions', { user_email: email }) },
            { label: t('users.folders'), value: linked('folders', '/folders', { tab: 'users', user_email: email }) },
          ],
        },
      ]}
    />
  );
}

/** Where a credential stands among those of its owner. */
const keySearch = (email: string, key: { access_key: string; is_active: boolean }): string =>
  new URLSearchParams({
    ...(key.is_active ? {} : { tab: 'inactive' }),
    user_id: email,
    detail: key.access_key,
  }).toString();
