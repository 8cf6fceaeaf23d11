import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { type SessionDetail, sessions } from '#api/sessions.ts';
import { type SlotLimits, slots, slotUnit } from '#api/slots.ts';
import { Code } from '#kit/cell/Code.tsx';
import { CopyButton } from '#kit/cell/CopyButton.tsx';
import { ExactTime } from '#kit/cell/ExactTime.tsx';
import { None } from '#kit/cell/None.tsx';
import { Text } from '#kit/cell/Text.tsx';
import { formatLimit } from '#kit/form/limit-text.ts';
import { slotMeasure } from '#kit/form/SlotFields.tsx';
import { DetailDrawer } from '#kit/overlay/DetailDrawer.tsx';
import { Facts } from '#kit/page/Facts.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import { useText } from '#kit/page/use-text.ts';
import { SessionStatus } from './SessionStatus.tsx';

/** Everything about one session, read anew from the manager. */
export function SessionDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useText();
  const client = useQueryClient();
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...sessions.detail(id),
    placeholderData: () => sessions.known(id, client),
  });
  return (
    <DetailDrawer
      label={data?.name ?? t('sessions.details')}
      title={data ? <Text value={data.name} /> : t('sessions.details')}
      onClose={onClose}
    >
      {error ? (
        <FailureNote title={t('sessions.details.failed')} failure={error} onRetry={() => void refetch()} />
      ) : data === null ? (
        <p>{t('sessions.details.none')}</p>
      ) : data ? (
        <SessionFacts session={data} whole={!isPlaceholderData} />
      ) : (
        <p aria-busy="true">{t('loading')}</p>
      )}
    </DetailDrawer>
  );
}

/** The data of a session; what it uses is not known before `whole` of it is read. */
function SessionFacts({ session, whole }: { session: SessionDetail; whole: boolean }) {
  const { t } = useText();
  const { user_email, access_key } = session;
  return (
    <Facts
      groups={[
        {
          title: t('sessions.details'),
          facts: [
            { label: t('session.name'), value: <Text value={session.name} /> },
            {
              label: t('session.session_id'),
              value: (
                <>
                  <Code value={session.session_id} whole />
                  <CopyButton value={session.session_id} label={`${t('copy')}: ${t('session.session_id')}`} />
                </>
              ),
            },
            { label: t('session.type'), value: <Text value={session.type} /> },
            { label: t('user.status'), value: <SessionStatus status={session.status} /> },
            { label: t('session.status_info'), value: <Text value={session.status_info} /> },
            { label: t('session.result'), value: <Text value={session.result} /> },
            { label: t('user.created_at'), value: <ExactTime value={session.created_at} /> },
            { label: t('session.terminated_at'), value: <ExactTime value={session.terminated_at} /> },
          ],
        },
        {
          title: t('sessions.details.owner'),
          facts: [
            {
              label: t('session.user_email'),
              value: user_email ? (
                <Link to={{ pathname: '/users', search: `${new URLSearchParams({ email: user_email })}` }}>
                  <Text value={user_email} />
                </Link>
              ) : (
                <None />
              ),
            },
            {
              label: t('session.access_key'),
              value: access_key ? (
                <Link to={{ pathname: '/credentials', search: `${new URLSearchParams({ access_key })}` }}>
                  <Code value={access_key} whole />
                </Link>
              ) : (
                <None />
              ),
            },
            { label: t('session.group_name'), value: <Text value={session.group_name} /> },
            { label: t('user.domain_name'), value: <Text value={session.domain_name} /> },
          ],
        },
        {
          title: t('sessions.details.runs'),
          facts: [
            { label: t('session.scaling_group'), value: <Text value={session.scaling_group} /> },
            { label: t('session.agent_ids'), value: <Text value={session.agent_ids.join(', ')} /> },
            { label: t('session.image'), value: <Text value={session.image} /> },
            { label: t('session.cluster_mode'), value: <Text value={session.cluster_mode} /> },
            { label: t('session.cluster_size'), value: <Text value={String(session.cluster_size ?? '')} /> },
            {
              label: t('session.occupied_slots'),
              value: whole ? <Slots used={session.occupied_slots} /> : t('loading'),
            },
          ],
        },
      ]}
    />
  );
}

/** How much of which slots is in use, in the manager's names and units. */
function Slots({ used }: { used: SlotLimits }) {
  const { data: known = [] } = useQuery(slots.list());
  const told = Object.entries(used).map(([name, amount]) => {
    const slot = known.find(one => one.name === name) ?? slots.unknown(name);
    const unit = slot.bytes ? '' : slotUnit(slot);
    return [slot.label, formatLimit(amount, slotMeasure(slot)), unit].filter(Boolean).join(' ');
  });
  return told.length > 0 ? <Text value={told.join(', ')} /> : <None />;
}
