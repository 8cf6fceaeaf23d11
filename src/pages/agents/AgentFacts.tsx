import type { Role } from '#api/access.ts';
import { may } from '#api/access.ts';
import type { AgentDetail } from '#api/agent-details.ts';
import { lacks } from '#api/capabilities.ts';
import { slotHeading, withNamed } from '#api/slots.ts';
import { factsIn } from '#kit/list/facts.tsx';
import { Facts } from '#kit/page/Facts.tsx';
import { useText } from '#kit/page/use-text.ts';
import type { SlotExtra } from '#kit/table/slot-extra.ts';
import { SlotMeter } from '#kit/table/slot-meters.tsx';
import { AgentStatus } from './AgentStatus.tsx';
import { allocated } from './allocated.ts';
import { Version } from './Version.tsx';

type Props = { agent: AgentDetail; role: Role; manager: string; extra: SlotExtra };

/** The data of an agent, and what is allocated on it, of every slot that it has. */
export function AgentFacts({ agent, role, manager, extra }: Props) {
  const { t } = useText();
  const fact = factsIn(t);
  const named = Object.keys(agent.available_slots);
  const slots = withNamed(extra.slots, named).filter(({ name }) => named.includes(name));
  const more = may(role, 'agent_list')
    ? [
        fact.time('agent.status_changed', agent.status_changed),
        fact.text('agent.addr', agent.addr),
        fact.text('agent.region', agent.region),
        fact.time('agent.first_contact', agent.first_contact),
        fact.of('agent.version', <Version version={agent.version} manager={manager} />),
        ...(lacks(manager, 'Agent.container_count') === null
          ? [fact.text('agent.container_count', agent.container_count)]
          : []),
        fact.yesNo('agent.auto_terminate_abusing_kernel', agent.auto_terminate_abusing_kernel),
      ]
    : [];
  return (
    <Facts
      groups={[
        {
          title: t('agents.details'),
          facts: [
            fact.id('agent.id', agent.id),
            fact.of('user.status', <AgentStatus status={agent.status} />),
            fact.yesNo('agent.schedulable', agent.schedulable),
            fact.text('agent.scaling_group', agent.scaling_group),
            fact.text('agent.architecture', agent.architecture),
            ...more,
          ],
        },
        {
          title: t('agents.allocated'),
          facts: slots.map(slot => ({
            label: slotHeading(slot),
            value: (
              <SlotMeter
                slot={slot}
                used={allocated(agent, slot.name)}
                total={agent.available_slots[slot.name] ?? null}
              />
            ),
          })),
        },
      ]}
    />
  );
}
