import { useQuery } from '@tanstack/react-query';
import { type SessionDetail, sessionDetails } from '#api/session-details.ts';
import type { SessionTab } from '#api/session-states.ts';
import type { Session } from '#api/sessions.ts';
import { slots, withNamed } from '#api/slots.ts';
import { Details } from '#kit/list/Details.tsx';
import { factsIn } from '#kit/list/facts.tsx';
import type { DrawerProps } from '#kit/list/opened.ts';
import { useDetails } from '#kit/list/use-details.ts';
import { Facts } from '#kit/page/Facts.tsx';
import { useText } from '#kit/page/use-text.ts';
import type { SlotExtra } from '#kit/table/slot-extra.ts';
import { linkTo } from '#lib/link-to.ts';
import { Kernels } from './Kernels.tsx';
import { SessionStatus } from './SessionStatus.tsx';
import { SlotTable } from './SlotTable.tsx';
import { StatusHistory } from './StatusHistory.tsx';

/** Everything about one session. */
export function SessionDrawer({ id, ...page }: DrawerProps<Session, SessionTab, SlotExtra>) {
  const { t } = useText();
  return (
    <Details<SessionDetail>
      {...page}
      answer={useDetails(sessionDetails.one(id), client => sessionDetails.known(id, client))}
    >
      {(session, whole) => (
        <>
          <SessionFacts session={session} whole={whole} />
          {whole ? <SessionParts session={session} /> : <p aria-busy="true">{t('loading')}</p>}
        </>
      )}
    </Details>
  );
}

/** The data of a session. What a list does not have of it is there once the `whole` session is read. */
function SessionFacts({ session, whole }: { session: SessionDetail; whole: boolean }) {
  const { t } = useText();
  const fact = factsIn(t);
  const read = <Fact,>(facts: Fact[]): Fact[] => (whole ? facts : []);
  return (
    <Facts
      groups={[
        {
          title: t('sessions.details'),
          facts: [
            fact.text('session.name', session.name),
            fact.id('session.session_id', session.session_id),
            fact.text('session.type', session.type),
            fact.of('user.status', <SessionStatus status={session.status} />),
            fact.text('session.status_info', session.status_info),
            fact.text('session.result', session.result),
            fact.time('user.created_at', session.created_at),
            ...(session.starts_at ? [fact.time('session.starts_at', session.starts_at)] : []),
            fact.time('session.terminated_at', session.terminated_at),
            ...(session.priority === undefined ? [] : [fact.text('session.priority', session.priority)]),
            ...(session.startup_command ? [fact.text('session.startup_command', session.startup_command)] : []),
          ],
        },
        {
          title: t('sessions.details.owner'),
          facts: [
            fact.link('session.user_email', session.user_email, email => linkTo.users({ email })),
            fact.link('session.access_key', session.access_key, key => linkTo.credentials({ access_key: key }), true),
            fact.text('session.group_name', session.group_name),
            fact.text('user.domain_name', session.domain_name),
          ],
        },
        {
          title: t('sessions.details.runs'),
          facts: [
            fact.link('session.scaling_group', session.scaling_group, detail => linkTo.groups({ detail })),
            fact.links('session.agent_ids', session.agent_ids, detail => linkTo.agents({ detail })),
            fact.link('session.image', session.image, canonical => linkTo.images({ canonical })),
            ...read([fact.text('session.architecture', session.architecture)]),
            fact.text('session.cluster_mode', session.cluster_mode),
            fact.text('session.cluster_size', session.cluster_size),
            ...read([fact.texts('session.mounts', session.mounts)]),
          ],
        },
      ]}
    />
  );
}

/** What only the whole session has: its resources, its kernels, its way through the statuses. */
function SessionParts({ session }: { session: SessionDetail }) {
  const { data } = useQuery(slots.list());
  const { occupied_slots, requested_slots } = session;
  const known = withNamed(data, Object.keys({ ...occupied_slots, ...requested_slots }));
  return (
    <>
      <SlotTable session={session} slots={known} />
      <Kernels kernels={session.kernels} slots={known} />
      <StatusHistory statuses={session.statuses} />
    </>
  );
}
