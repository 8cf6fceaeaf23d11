import { lacks } from '#api/capabilities.ts';
import type { HostPermissions } from '#api/hosts.ts';
import type { PolicyMaxima } from '#api/policy-maxima.ts';
import { hostsText } from '#api/policy-texts.ts';
import type { PlainKey, Translate } from '#i18n/messages.ts';
import type { FieldInfo, Fields } from '#kit/form/form.ts';
import { formatLimit, INFINITE, type Measure } from '#kit/form/limit-text.ts';
import { slotField } from '#kit/form/slot-form.ts';
import { formatBytes } from '#lib/units.ts';
import { type Datum, dataOf, needsOf } from './data.ts';
import { type Around, PENDING, type PolicyForm, type Range, rangeOf, SYSTEM, slotRange, TOTAL } from './form.ts';

/** A number of a range for people. */
export const amountText = (amount: string, measure: Measure): string =>
  typeof measure === 'string' ? Number(amount).toLocaleString('en') : formatLimit(amount, measure);

/** The range of a limit as a sentence. */
export function rangeText({ measure, least, most }: Range, t: Translate): string {
  const how = typeof measure !== 'string' ? 'bytes' : measure === 'whole' ? 'whole' : 'number';
  const from = amountText(least, measure);
  if (most === null) return t(`policies.atLeast.${how}`, { least: from });
  return t(`policies.range.${how}`, { least: from, most: mostText(measure, most) });
}

/** A maximum in GB or GiB if it is whole there: the guide says 1,024 GB, not 1.024 TB. */
export function mostText(measure: Measure, most: string): string {
  if (typeof measure === 'string') return amountText(most, measure);
  const [unit, size] = measure.bytes[3] === 'GiB' ? ['GiB', 1024n ** 3n] : ['GB', 1000n ** 3n];
  const bytes = BigInt(most);
  return bytes % size === 0n ? `${(bytes / size).toLocaleString('en')} ${unit}` : formatBytes(most, measure.bytes);
}

/** The site's maximum as a sentence; empty if only the manager's columns limit the number. */
export function mostHint(name: string, measure: Measure, maxima: PolicyMaxima, t: Translate): string {
  const most = maxima[name];
  return most === undefined ? '' : t('policies.most', { most: mostText(measure, most) });
}

/**
 * How "no limit" is stored: the number that this console writes and, if it differs, the stored one. Empty for a limit.
 */
export function writtenHint({ name, convention }: Datum, value: unknown, { stored }: Around, t: Translate): string {
  if (value !== INFINITE || !convention) return '';
  const said = (number: number | string | null) => number?.toLocaleString('en') ?? 'null';
  const [written, now] = [convention.write, stored[name]];
  if (now === undefined || Number(now) === written) return t('policies.stored', { value: said(written) });
  return t('policies.stored.other', { value: said(written), other: said(Number(now)) });
}

const wrong = (range: Range) => (fault: PlainKey, t: Translate) =>
  fault === 'form.limit' ? rangeText(range, t) : null;

/** The fields of the form of a policy: labels, faults, and the release that each needs. */
export function policyFields(around: Around, t: Translate): Fields<PolicyForm> {
  const { kind, manager, slots, maxima } = around;
  const fields: Record<string, FieldInfo<PolicyForm[string]>> = {
    name: { label: 'policies.name' },
    default_for_unspecified: {
      label: 'policy.default_for_unspecified',
      display: value => t(value === 'UNLIMITED' ? 'policies.unspecified.UNLIMITED' : 'policies.unspecified.LIMITED'),
    },
    allowed_vfolder_hosts: {
      label: 'policy.allowed_vfolder_hosts',
      display: value => hostsText(value as HostPermissions),
    },
  };
  const pendingNeeds = lacks(manager, 'KeyPairResourcePolicy.max_pending_session_resource_slots');
  for (const slot of slots) {
    const says = wrong(slotRange(slot, maxima));
    fields[slotField(TOTAL)(slot)] = { label: { text: slot.label }, wrong: says };
    fields[slotField(PENDING)(slot)] = {
      label: { text: `${slot.label} · ${t('policies.pending')}` },
      wrong: says,
      needs: pendingNeeds,
    };
  }
  for (const datum of dataOf(kind, manager))
    fields[datum.name] = {
      label: datum.label,
      needs: needsOf(datum, manager),
      wrong: wrong(rangeOf(datum, maxima)),
      display: value => (value === SYSTEM ? t('policies.system') : (value as string)),
    };
  return fields as Fields<PolicyForm>;
}
