import { useQuery } from '@tanstack/react-query';
import { type ListedGroup, resourceGroups } from '#api/resource-groups.ts';
import { cancelsPending, optionsOf, otherOptions } from '#api/scheduler-options.ts';
import { type Slot, slotHeading } from '#api/slots.ts';
import { Code } from '#kit/cell/Code.tsx';
import { Details } from '#kit/list/Details.tsx';
import { factsIn } from '#kit/list/facts.tsx';
import type { DrawerProps } from '#kit/list/opened.ts';
import { useRowOfWhole } from '#kit/list/whole-set.ts';
import { type Fact, Facts } from '#kit/page/Facts.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import parts from '#kit/page/parts.module.css';
import { useText } from '#kit/page/use-text.ts';
import type { OneRecordDialog } from '#kit/records/records.ts';
import type { SlotExtra } from '#kit/table/slot-extra.ts';
import { SlotMeter } from '#kit/table/slot-meters.tsx';
import { linkTo } from '#lib/link-to.ts';
import { agentsText, inUse, schedulerName } from './columns.tsx';

type Props = DrawerProps<ListedGroup, '', SlotExtra, OneRecordDialog<ListedGroup>>;

/** Everything about one resource group: agents, amounts, options of the scheduler, and who may use it. */
export function GroupDrawer({ id, ...page }: Props) {
  const { t } = useText();
  const { manager, extra } = page.context;
  return (
    <Details<ListedGroup> {...page} answer={useRowOfWhole(resourceGroups, group => group.name, id)}>
      {group => (
        <>
          {!group.is_active && <p className={parts.note}>{t('groups.inactive.what')}</p>}
          <GroupFacts group={group} slots={extra.slots} />
          {optionsOf(group.scheduler_opts).pending_timeout > 0 && !cancelsPending(manager) && (
            <p className={parts.note}>{t('groups.timeout.ignored')}</p>
          )}
          <UsedBy name={group.name} />
        </>
      )}
    </Details>
  );
}

function GroupFacts({ group, slots }: { group: ListedGroup; slots: readonly Slot[] }) {
  const { t } = useText();
  const { text, of, yesNo, time, id } = factsIn(t);
  const options = optionsOf(group.scheduler_opts);
  const total = (slot: Slot) => group.available_slots[slot.name] ?? null;
  const amounts = slots
    .filter(slot => total(slot) !== null)
    .map(
      (slot): Fact => ({
        label: slotHeading(slot),
        value: <SlotMeter slot={slot} used={inUse(group, slot.name)} total={total(slot)} />,
      }),
    );
  return (
    <Facts
      groups={[
        {
          title: t('details'),
          facts: [
            text('group.name', group.name),
            text('group.description', group.description),
            yesNo('group.is_active', group.is_active),
            yesNo('group.is_public', group.is_public),
            id('group.wsproxy_addr', group.wsproxy_addr),
            yesNo('group.use_host_network', group.use_host_network),
            text('group.driver', group.driver),
            ...(group.driver_opts === '{}' ? [] : [of('group.driver_opts', <Code value={group.driver_opts} whole />)]),
            time('group.created_at', group.created_at),
          ],
        },
        {
          title: t('group.agent_count_by_status'),
          facts: [text('group.agent_count_by_status', agentsText(group, t)), ...amounts],
        },
        {
          title: t('groups.options'),
          facts: [
            text('group.scheduler', schedulerName(group.scheduler, t)),
            text('group.allowed_session_types', options.allowed_session_types.join(', ')),
            text(
              'group.pending_timeout',
              options.pending_timeout === 0 ? t('groups.timeout.off') : `${options.pending_timeout} s`,
            ),
            text('group.num_retries_to_skip', options.num_retries_to_skip ?? t('groups.retries.global')),
            ...otherOptions(group.scheduler_opts).map(
              ([name, json]): Fact => ({ label: name, value: <Code value={json} whole /> }),
            ),
          ],
        },
      ]}
    />
  );
}

/** The domains and projects that may use a group, and its sessions. */
function UsedBy({ name }: { name: string }) {
  const { t } = useText();
  const { data, error, refetch } = useQuery(resourceGroups.use(name));
  const { texts, link, text } = factsIn(t);
  if (error) return <FailureNote title={t('groups.use.failed')} failure={error} onRetry={() => void refetch()} />;
  if (!data) return <p aria-busy="true">{t('loading')}</p>;
  return (
    <Facts
      groups={[
        {
          title: t('groups.use'),
          facts: [
            texts('groups.use.domains', data.domains),
            texts('groups.use.projects', data.projects),
            link('groups.use.running', String(data.live - data.pending), () =>
              linkTo.sessions({ scaling_group: name }),
            ),
            link('groups.use.pending', String(data.pending), () =>
              linkTo.sessions({ tab: 'pending', scaling_group: name }),
            ),
            text('groups.use.sessions', data.sessions),
            text('groups.use.endpoints', data.endpoints),
          ],
        },
      ]}
    />
  );
}
