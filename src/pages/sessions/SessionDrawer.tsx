import { useQuery } from '@tanstack/react-query';
import type { SessionTab } from '#api/session-states.ts';
import { type Session, type SessionDetail, sessions } from '#api/sessions.ts';
import { type SlotLimits, slots } from '#api/slots.ts';
import { None } from '#kit/cell/None.tsx';
import { Text } from '#kit/cell/Text.tsx';
import { slotText } from '#kit/form/slot-form.ts';
import { Details } from '#kit/list/Details.tsx';
import { factsIn } from '#kit/list/facts.tsx';
import type { DrawerProps } from '#kit/list/opened.ts';
import { useDetails } from '#kit/list/use-details.ts';
import { Facts } from '#kit/page/Facts.tsx';
import { useText } from '#kit/page/use-text.ts';
import { linkTo } from '#lib/link-to.ts';
import { SessionStatus } from './SessionStatus.tsx';

/** Everything about one session. */
export function SessionDrawer({ id, ...page }: DrawerProps<Session, SessionTab>) {
  const { t } = useText();
  return (
    <Details<SessionDetail>
      {...page}
      answer={useDetails(sessions.detail(id), client => sessions.known(id, client))}
      heading={t('sessions.details')}
      name={session => session.name}
      failed="sessions.details.failed"
      none="sessions.details.none"
    >
      {(session, whole) => <SessionFacts session={session} whole={whole} />}
    </Details>
  );
}

/** The data of a session. A list does not have the slots in use, so they wait until the `whole` session is read. */
function SessionFacts({ session, whole }: { session: SessionDetail; whole: boolean }) {
  const { t } = useText();
  const fact = factsIn(t);
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
            fact.time('session.terminated_at', session.terminated_at),
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
            fact.text('session.scaling_group', session.scaling_group),
            fact.texts('session.agent_ids', session.agent_ids),
            fact.text('session.image', session.image),
            fact.text('session.cluster_mode', session.cluster_mode),
            fact.text('session.cluster_size', session.cluster_size),
            fact.of('session.occupied_slots', whole ? <Slots used={session.occupied_slots} /> : t('loading')),
          ],
        },
      ]}
    />
  );
}

/** How much of which slots is in use, with the manager's names and units. */
function Slots({ used }: { used: SlotLimits }) {
  const { data: known = [] } = useQuery(slots.list());
  const texts = Object.entries(used).map(([name, amount]) => {
    const slot = known.find(one => one.name === name) ?? slots.unknown(name);
    return `${slot.label} ${slotText(slot, amount)}`;
  });
  return texts.length > 0 ? <Text value={texts.join(', ')} /> : <None />;
}
