import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { sessions } from '#api/sessions.ts';
import { Text } from '#kit/cell/Text.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import page from '#kit/page/page.module.css';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import { linkTo } from '#lib/link-to.ts';
import css from './agents.module.css';

/** How many sessions are named here. The link leads to all of them. */
const NAMED = 10;

/** The sessions that are not over on an agent, as links; in the list of sessions there are all. */
export function AgentSessions({ id }: { id: string }) {
  const { t } = useText();
  const filters = { agent_ids: { kind: 'choice' as const, values: [id] } };
  const { data, error, refetch } = useQuery(
    sessions.list({ limit: NAMED, offset: 0, sort: null, filters, tab: 'running' }),
  );
  return (
    <section className={page.facts}>
      <h2>{t('agents.sessions')}</h2>
      {error && !data && (
        <FailureNote title={t('agents.sessions.failed')} failure={error} onRetry={() => void refetch()} />
      )}
      {!error && !data && <p aria-busy="true">{t('loading')}</p>}
      {data?.total === 0 && <p className={parts.note}>{t('agents.sessions.none')}</p>}
      {data && data.total > 0 && (
        <>
          <ul className={css.sessions}>
            {data.rows.map(({ session_id, name, status, user_email }) => (
              <li key={session_id}>
                <Link to={linkTo.sessions({ agent_ids: [id], detail: session_id })}>
                  <Text value={name} />
                </Link>
                <span>{status}</span>
                <Text value={user_email} />
              </li>
            ))}
          </ul>
          <Link to={linkTo.sessions({ agent_ids: [id] })}>{t('agents.sessions.all', { count: data.total })}</Link>
        </>
      )}
    </section>
  );
}
