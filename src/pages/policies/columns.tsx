import type { KeyPairPolicy } from '#api/keypair-policies.ts';
import { toldHosts } from '#api/policy-told.ts';
import { limitOf, type Slot } from '#api/slots.ts';
import { LimitValue } from '#kit/cell/LimitValue.tsx';
import { Text } from '#kit/cell/Text.tsx';
import { Time } from '#kit/cell/Time.tsx';
import { INFINITE } from '#kit/form/limit-text.ts';
import type { Column } from '#kit/table/column.ts';
import { RowLink } from '#kit/table/RowLink.tsx';
import type { CsvValue } from '#lib/csv.ts';
import { isUnlimited, type Limit } from '#lib/limits.ts';
import { type Datum, dataOf, type Held, heldOf, isSystem, needsOf } from './data.ts';
import { isKeyPairPolicy, type Kind, type Policy } from './kinds.ts';
import { SystemMark } from './SystemMark.tsx';

const [GIB, GB] = [1_073_741_824, 1_000_000_000];

/** A limit in an export: a number while that is exact, its digits as text beyond, ∞ for none, as the list has it. */
function exportedLimit(held: Held): CsvValue {
  if (isSystem(held)) return 'system';
  if (held === null) return null;
  if (isUnlimited(held)) return INFINITE;
  return String(Number(held)) === String(held) ? Number(held) : String(held);
}

/** What limits are sorted by: none is beyond every number, the system's own before all. */
function orderOf(held: Held): CsvValue {
  if (isSystem(held)) return -1;
  if (held === null) return null;
  return isUnlimited(held) ? Number.POSITIVE_INFINITY : Number(held);
}

function limitColumn(datum: Datum): Column<Policy> {
  const { name, short, width, measure, optional = false } = datum;
  const per = typeof measure === 'string' ? 1 : GB;
  return {
    key: name,
    label: short,
    width,
    sortable: true,
    align: 'end',
    optional,
    ...(per === 1 ? { filter: { kind: 'numbers' } } : {}),
    cell: policy => {
      const held = heldOf(policy, datum);
      return isSystem(held) ? <SystemMark /> : <LimitValue limit={held as Limit | null} per={per} />;
    },
    exported: policy => exportedLimit(heldOf(policy, datum)),
    order: policy => orderOf(heldOf(policy, datum)),
  };
}

/** Widths of what the manager calls a slot, in px, and how many slots are shown at first. */
const [LETTER, AROUND, FIRST] = [6.7, 24, 5];

function slotColumn(slot: Slot, index: number): Column<Policy> {
  const unit = slot.unit && slot.unit !== slot.label ? ` (${slot.unit})` : '';
  const text = slot.label + unit;
  const limit = (policy: Policy): Limit<string> | null =>
    isKeyPairPolicy(policy) ? limitOf(policy.total_resource_slots, policy.default_for_unspecified, slot.name) : null;
  return {
    key: `${SLOT}${slot.name}`,
    label: { text },
    width: Math.max(60, Math.ceil(text.length * LETTER + AROUND)),
    sortable: true,
    align: 'end',
    optional: index >= FIRST,
    cell: policy => <LimitValue limit={limit(policy)} per={slot.bytes ? GIB : 1} />,
    exported: policy => exportedLimit(limit(policy)),
    order: policy => orderOf(limit(policy)),
  };
}

/** What the keys of slot columns begin with. */
export const SLOT = 'total_resource_slots.';

const hosts = (policy: Policy) => (policy as KeyPairPolicy).allowed_vfolder_hosts;

/** The list of a kind of policies, column by column; what the connected release does not keep is left out. */
export function policyColumns(kind: Kind, manager: string, slots: readonly Slot[]): Column<Policy>[] {
  const limits = dataOf(kind, manager)
    .filter(datum => needsOf(datum, manager) === null)
    .map(limitColumn);
  const name: Column<Policy> = {
    key: 'name',
    label: 'policies.name',
    width: 128,
    sortable: true,
    searchable: true,
    filter: { kind: 'text' },
    cell: policy => (
      <RowLink detail={policy.name}>
        <Text value={policy.name} />
      </RowLink>
    ),
    exported: policy => policy.name,
  };
  const created: Column<Policy> = {
    key: 'created_at',
    label: 'policies.created_at',
    width: 116,
    sortable: true,
    filter: { kind: 'days' },
    align: 'end',
    optional: kind === 'keypair',
    cell: policy => <Time value={policy.created_at} />,
    exported: policy => policy.created_at,
  };
  if (kind !== 'keypair') return [name, ...limits, created];
  const allowed: Column<Policy> = {
    key: 'allowed_vfolder_hosts',
    label: 'policies.col.allowed_vfolder_hosts',
    width: 120,
    filter: { kind: 'text' },
    cell: policy => <Text value={Object.keys(hosts(policy)).join(', ')} />,
    exported: policy => [toldHosts(hosts(policy))].flat().join('; '),
  };
  return [name, ...slots.map(slotColumn), ...limits, allowed, created];
}
