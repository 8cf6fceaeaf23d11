import { useQuery } from '@tanstack/react-query';
import { Link, type To } from 'react-router-dom';
import { type Counts, userBelongings } from '#api/user-belongings.ts';
import type { User } from '#api/users.ts';
import { Code } from '#kit/cell/Code.tsx';
import { None } from '#kit/cell/None.tsx';
import { Status } from '#kit/cell/Status.tsx';
import { type Fact, Facts } from '#kit/page/Facts.tsx';
import { FailureText } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import { linkTo } from '#lib/link-to.ts';
import css from './users.module.css';

/** What belongs to a user: credentials, and how many folders and live sessions. */
export function Belongings({ user }: { user: User }) {
  const { t, language } = useText();
  const { email } = user;
  const keys = useQuery(userBelongings.keys(user));
  const counts = useQuery(userBelongings.counts(email));
  /** How many there are; where there are any, as the way to them. */
  const linked = (count: (of: Counts) => number, to: To) => {
    if (counts.error) return <FailureText failure={counts.error} />;
    if (!counts.data) return t('loading');
    const text = count(counts.data).toLocaleString(language);
    return count(counts.data) > 0 ? <Link to={to}>{text}</Link> : text;
  };
  const list: Fact = {
    label: t('users.credentials'),
    value: keys.error ? (
      <FailureText failure={keys.error} />
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
                <Link to={addressOf(email, key)}>
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
            {
              label: t('users.sessions.running'),
              value: linked(of => of.sessions - of.pending, linkTo.sessions({ user_email: email })),
            },
            {
              label: t('users.sessions.pending'),
              value: linked(of => of.pending, linkTo.sessions({ tab: 'pending', user_email: email })),
            },
            {
              label: t('users.folders'),
              value: linked(of => of.folders, linkTo.folders({ tab: 'users', user_email: email })),
            },
          ],
        },
      ]}
    />
  );
}

/** Where a credential stands among those of its owner. */
const addressOf = (user_id: string, { access_key, is_active }: { access_key: string; is_active: boolean }): To =>
  linkTo.credentials({ tab: is_active ? undefined : 'inactive', user_id, detail: access_key });
