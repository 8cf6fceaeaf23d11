import { lacks } from '#api/capabilities.ts';
import type { KeyPairPolicy } from '#api/keypair-policies.ts';
import { hostsText } from '#api/policy-texts.ts';
import { limitOf, type Slot } from '#api/slots.ts';
import type { Translate } from '#i18n/messages.ts';
import { LimitValue } from '#kit/cell/LimitValue.tsx';
import type { Column } from '#kit/table/column.ts';
import { nameColumn, textColumn, timeColumn } from '#kit/table/plain-columns.tsx';
import { exportedLimit, limitOrder, slotColumns } from '#kit/table/slot-columns.tsx';
import type { CsvValue } from '#lib/csv.ts';
import { type Datum, dataOf, type Held, heldOf, isSystem, needsOf } from './data.ts';
import { isKeyPairPolicy, type Kind, type Policy } from './kinds.ts';
import { SystemMark } from './SystemMark.tsx';

/** A limit that may be left to the system's own setting, which is before all others. */
const exported = (held: Held): CsvValue => (isSystem(held) ? 'system' : exportedLimit(held));
const orderOf = (held: Held): CsvValue => (isSystem(held) ? -1 : limitOrder(held));

function limitColumn(datum: Datum): Column<Policy> {
  const { name, short, width, measure, optional = false } = datum;
  const unit = typeof measure === 'string' ? undefined : 'GB';
  return {
    key: name,
    label: short,
    width,
    sortable: true,
    align: 'end',
    optional,
    ...(unit === undefined ? { filter: { kind: 'numbers' } } : {}),
    cell: policy => {
      const held = heldOf(policy, datum);
      return isSystem(held) ? <SystemMark /> : <LimitValue limit={held} unit={unit} />;
    },
    exported: policy => exported(heldOf(policy, datum)),
    order: policy => orderOf(heldOf(policy, datum)),
  };
}

/** The maps of slots of a policy of key pairs. */
export const [TOTAL, PENDING] = ['total_resource_slots', 'max_pending_session_resource_slots'] as const;

/** How many slots are shown at first. */
const FIRST = 5;

const totalOf = (policy: Policy, { name }: Slot) =>
  isKeyPairPolicy(policy) ? limitOf(policy.total_resource_slots, policy.default_for_unspecified, name) : null;
const pendingOf = (policy: Policy, { name }: Slot) =>
  isKeyPairPolicy(policy) ? limitOf(policy.max_pending_session_resource_slots ?? {}, 'UNLIMITED', name) : null;

/** What slots mean that a policy does not name. */
function unspecifiedColumn(t: Translate): Column<Policy> {
  const options = (['LIMITED', 'UNLIMITED'] as const).map(value => ({
    value,
    label: t(`policies.unspecified.${value}`),
  }));
  const meaning = (policy: Policy) => (policy as KeyPairPolicy).default_for_unspecified;
  return {
    key: 'default_for_unspecified',
    label: 'policies.col.default_for_unspecified',
    width: 140,
    sortable: true,
    optional: true,
    filter: { kind: 'choice', many: false, options },
    cell: policy => options.find(({ value }) => value === meaning(policy))?.label,
    exported: meaning,
  };
}

/** Hosts with what is allowed on them: the very text is shown, filtered and exported. */
const hosts = (policy: Policy) => [hostsText((policy as KeyPairPolicy).allowed_vfolder_hosts)].flat().join('; ');

/** The list of a kind of policies, column by column; what the connected release does not keep is left out. */
export function policyColumns(kind: Kind, manager: string, slots: readonly Slot[], t: Translate): Column<Policy>[] {
  const limits = dataOf(kind, manager)
    .filter(datum => needsOf(datum, manager) === null)
    .map(limitColumn);
  const rowId = (policy: Policy) => policy.name;
  const name = nameColumn(rowId, rowId, { key: 'name', label: 'policies.name', width: 128 });
  const created = timeColumn<Policy>(policy => policy.created_at, {
    key: 'created_at',
    label: 'policies.created_at',
    width: 116,
    sortable: true,
    filter: { kind: 'days' },
    optional: kind === 'keypair',
  });
  if (kind !== 'keypair') return [name, ...limits, created];
  const allowed = textColumn<Policy>(hosts, {
    key: 'allowed_vfolder_hosts',
    label: 'policies.col.allowed_vfolder_hosts',
    width: 120,
    filter: { kind: 'text' },
  });
  const keepsPending = lacks(manager, `KeyPairResourcePolicy.${PENDING}`) === null;
  const pending = { map: PENDING, limit: pendingOf, first: 0, of: t('policies.pending') };
  return [
    name,
    ...slotColumns(slots, { map: TOTAL, limit: totalOf, first: FIRST }),
    unspecifiedColumn(t),
    ...limits,
    ...(keepsPending ? slotColumns(slots, pending) : []),
    allowed,
    created,
  ];
}
