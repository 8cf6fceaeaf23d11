import type { PlainKey } from '#i18n/messages.ts';
import { isUnlimited, type Limit } from '#lib/limits.ts';
import { formatBytes, MEMORY_UNITS, STORAGE_UNITS } from '#lib/units.ts';
import type { Change, DisplayValue } from './activity.ts';
import type { HostPermissions } from './hosts.ts';
import type { IdleTimeout } from './keypair-policies.ts';
import type { SlotLimits } from './slots.ts';

/** "No limit" in the activity. */
export const NONE = '∞';

export const limitText = (limit: Limit | Limit<string> | null | undefined): DisplayValue =>
  isUnlimited(limit) ? NONE : (limit ?? null);

export const storageText = (limit: Limit<string> | null | undefined): DisplayValue =>
  isUnlimited(limit) ? NONE : limit ? formatBytes(limit, STORAGE_UNITS) : null;

export const idleText = (limit: IdleTimeout | null | undefined): DisplayValue =>
  typeof limit === 'object' && limit !== null && 'system' in limit ? -1 : limitText(limit);

const slotText = ([name, limit]: [string, Limit<string>]): string => {
  if (isUnlimited(limit)) return `${name} ${NONE}`;
  return `${name} ${name.includes('mem') ? formatBytes(limit, MEMORY_UNITS) : limit}`;
};

/** Slots with their limits; only the infinity sign when there is no map. */
export const slotsText = (limits: SlotLimits | null | undefined): DisplayValue =>
  limits ? Object.entries(limits).map(slotText) : NONE;

export const hostsText = (hosts: HostPermissions | undefined): DisplayValue =>
  hosts ? Object.entries(hosts).map(([host, own]) => `${host}: ${own.join(' ') || '–'}`) : null;

/** The changes of a policy for the activity, old and new value of each field. */
export const policyChanges = <Fields extends object>(
  change: Partial<Fields>,
  before: Partial<Fields> | null,
  labels: { readonly [Name in keyof Fields]?: PlainKey },
  tell: (name: keyof Fields, fields: Partial<Fields>) => DisplayValue,
): Change[] =>
  (Object.keys(change) as (keyof Fields)[]).flatMap(name => {
    const label = labels[name];
    return label ? [{ label, from: before ? tell(name, before) : null, to: tell(name, change) }] : [];
  });
