import { withNamed } from '#api/slots.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { ExactTime } from '#kit/cell/ExactTime.tsx';
import { Details } from '#kit/list/Details.tsx';
import type { DrawerProps } from '#kit/list/opened.ts';
import { useRowOfWhole } from '#kit/list/whole-set.ts';
import { Facts } from '#kit/page/Facts.tsx';
import { useText } from '#kit/page/use-text.ts';
import { FailedReads } from '#kit/table/FailedReads.tsx';
import type { SlotExtra } from '#kit/table/slot-extra.ts';
import type { PolicyDialog } from './dialog.ts';
import { isKeyPairPolicy, type Kind, POLICIES, type Policy } from './kinds.ts';
import { policyFacts } from './policy-facts.tsx';
import { namedSlots, useKnownSlots } from './policy-slots.ts';
import { UsedBy } from './UsedBy.tsx';

/** Everything that a policy says, and who follows it. */
export function PolicyDrawer({ id: name, ...page }: DrawerProps<Policy, Kind, SlotExtra, PolicyDialog>) {
  const kind = page.context.tab;
  return (
    <Details<Policy>
      {...page}
      answer={useRowOfWhole<Policy>(POLICIES[kind] as never, policy => policy.name, name)}
      heading={name}
    >
      {policy => <PolicyFacts kind={kind} policy={policy} />}
    </Details>
  );
}

function PolicyFacts({ kind, policy }: { kind: Kind; policy: Policy }) {
  const { t } = useText();
  const { manager } = useSignedIn();
  const { known, reads } = useKnownSlots(kind);
  const named = isKeyPairPolicy(policy) ? namedSlots([policy]) : [];
  const groups = policyFacts(policy, { kind, manager, slots: withNamed(known, named), t });
  const use = [
    { label: t('policies.use'), value: <UsedBy kind={kind} name={policy.name} /> },
    { label: t('policies.created_at'), value: <ExactTime value={policy.created_at} /> },
  ];
  return (
    <>
      <FailedReads of={reads} />
      <Facts groups={[{ title: t('details'), facts: use }, ...groups]} />
    </>
  );
}
