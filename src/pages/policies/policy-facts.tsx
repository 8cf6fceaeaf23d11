import type { ReactNode } from 'react';
import { lacks } from '#api/capabilities.ts';
import { limitOf, type Slot, type SlotLimits, slotUnit, type Unspecified } from '#api/slots.ts';
import type { Translate } from '#i18n/messages.ts';
import { slotMeasure } from '#kit/form/slot-form.ts';
import type { Fact } from '#kit/page/Facts.tsx';
import { type Datum, dataOf, heldOf, needsOf } from './data.ts';
import { isKeyPairPolicy, type Kind, type Policy } from './kinds.ts';
import { LimitText } from './LimitText.tsx';
import { sayPermission } from './permissions.ts';

/** Something that a policy says: as it is shown, and as two policies are compared by. */
export type PolicyFact = Fact & { key: string; compared: string };

export type FactGroup = { title: string; facts: PolicyFact[] };

type Given = { kind: Kind; manager: string; slots: readonly Slot[]; t: Translate };

/** All that a policy says, in the groups of its form. */
export function policyFacts(policy: Policy, { kind, manager, slots, t }: Given): FactGroup[] {
  const fact = (datum: Datum): PolicyFact => {
    const held = heldOf(policy, datum);
    const value = <LimitText held={held} measure={datum.measure} />;
    return { key: datum.name, label: t(datum.label), value, compared: JSON.stringify(held) };
  };
  const group = (name: Datum['group']) =>
    dataOf(kind, manager)
      .filter(datum => datum.group === name && needsOf(datum, manager) === null)
      .map(fact);
  if (!isKeyPairPolicy(policy)) return [{ title: t('policies.limits'), facts: group('limits') }];
  const { total_resource_slots: total, default_for_unspecified: unspecified } = policy;
  const pending = policy.max_pending_session_resource_slots ?? {};
  const keepsPending = lacks(manager, 'KeyPairResourcePolicy.max_pending_session_resource_slots') === null;
  const unnamed: PolicyFact = {
    key: 'default_for_unspecified',
    label: t('policy.default_for_unspecified'),
    value: t(`policies.unspecified.${unspecified}`),
    compared: unspecified,
  };
  const groups = [
    { title: t('policies.resources'), facts: [...ofSlots('total', total, unspecified, slots), unnamed] },
    { title: t('policies.sessions'), facts: group('sessions') },
    {
      title: t('policies.pending'),
      facts: [...group('pending'), ...(keepsPending ? ofSlots('pending', pending, 'UNLIMITED', slots) : [])],
    },
    { title: t('policies.folders'), facts: [...group('folders'), ...ofHosts(policy.allowed_vfolder_hosts, t)] },
  ];
  return groups.filter(({ facts }) => facts.length > 0);
}

const ofSlots = (map: string, limits: SlotLimits, unspecified: Unspecified, slots: readonly Slot[]): PolicyFact[] =>
  slots.map(slot => {
    const limit = limitOf(limits, unspecified, slot.name);
    return {
      key: `${map} ${slot.name}`,
      label: slot.label,
      value: <LimitText held={limit} measure={slotMeasure(slot)} unit={slotUnit(slot)} />,
      compared: JSON.stringify(limit),
    };
  });

function ofHosts(hosts: Readonly<Record<string, readonly string[]>>, t: Translate): PolicyFact[] {
  const said = (own: readonly string[]): ReactNode =>
    own.length > 0 ? own.map(name => sayPermission(name, t)).join(', ') : t('policies.host.none');
  return Object.entries(hosts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([host, own]) => ({
      key: `host ${host}`,
      label: host,
      value: said(own),
      compared: [...own].sort().join(' '),
    }));
}
