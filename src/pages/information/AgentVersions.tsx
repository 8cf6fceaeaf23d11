import { useQuery } from '@tanstack/react-query';
import { agentVersions } from '#api/agent-versions.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { Status } from '#kit/cell/Status.tsx';
import { TextLink } from '#kit/cell/TextLink.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import { Section } from '#kit/page/Section.tsx';
import { useText } from '#kit/page/use-text.ts';
import { linkTo } from '#lib/link-to.ts';

/** How many agents are named; the rest are counted. */
const NAMED = 5;

/** The versions of the agents, and whether they are the manager's. */
export function AgentVersions() {
  const { t } = useText();
  const { manager } = useSignedIn();
  const { data, error, refetch } = useQuery(agentVersions());
  const differ = data?.some(({ version }) => version !== manager) ?? false;
  return (
    <Section
      title={t('information.agentVersions')}
      what={data && data.length > 0 ? t(differ ? 'information.differ' : 'information.same', { manager }) : undefined}
    >
      {error && <FailureNote title={t('information.agents.failed')} failure={error} onRetry={() => void refetch()} />}
      {!error && !data && <p>{t('loading')}</p>}
      {data?.length === 0 && <p>{t('information.agents.none')}</p>}
      {data && data.length > 0 && (
        <table aria-label={t('information.agentVersions')}>
          <thead>
            <tr>
              <th scope="col">{t('information.version')}</th>
              <th scope="col">{t('information.agents')}</th>
            </tr>
          </thead>
          <tbody>
            {data.map(({ version, ids }) => (
              <tr key={version}>
                <th scope="row">
                  <Status shape={version === manager ? 'full' : 'half'}>
                    {version || t('information.version.none')}
                  </Status>
                </th>
                <td>
                  {ids.slice(0, NAMED).map(id => (
                    <span key={id}>
                      <TextLink value={id} to={detail => linkTo.agents({ detail })} />{' '}
                    </span>
                  ))}
                  {ids.length > NAMED && t('information.agents.more', { count: ids.length - NAMED })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
