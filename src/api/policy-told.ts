import type { PlainKey } from '#i18n/messages.ts';
import { isUnlimited, type Limit } from '#lib/limits.ts';
import { formatBytes, MEMORY_UNITS, STORAGE_UNITS } from '#lib/units.ts';
import type { Change, Told } from './activity.ts';
import type { HostPermissions } from './hosts.ts';
import type { IdleTimeout } from './keypair-policies.ts';
import type { SlotLimits } from './slots.ts';

/** How the activity tells that there is no limit. */
export const NONE = '∞';

export const toldLimit = (limit: Limit | Limit<string> | null | undefined): Told =>
  isUnlimited(limit) ? NONE : (limit ?? null);

export const toldStorage = (limit: Limit<string> | null | undefined): Told =>
  isUnlimited(limit) ? NONE : limit ? formatBytes(limit, STORAGE_UNITS) : null;

export const toldIdle = (limit: IdleTimeout | null | undefined): Told =>
  typeof limit === 'object' && limit !== null && 'system' in limit ? -1 : toldLimit(limit);

const toldSlot = ([name, limit]: [string, Limit<string>]): string => {
  if (isUnlimited(limit)) return `${name} ${NONE}`;
  return `${name} ${name.includes('mem') ? formatBytes(limit, MEMORY_UNITS) : limit}`;
};

/** Slots with their limits; the infinite sign alone where nothing is limited. */
export const toldSlots = (limits: SlotLimits | null | undefined): Told =>
  limits ? Object.entries(limits).map(toldSlot) : NONE;

export const toldHosts = (hosts: HostPermissions | undefined): Told =>
  hosts ? Object.entries(hosts).map(([host, own]) => `${host}: ${own.join(' ') || '–'}`) : null;

/** What is changed of a policy, field by field, as old and new are told. */
export const toldChanges = <Fields extends object>(
  change: Partial<Fields>,
  before: Partial<Fields> | null,
  labels: { readonly [Name in keyof Fields]?: PlainKey },
  tell: (name: keyof Fields, fields: Partial<Fields>) => Told,
): Change[] =>
  (Object.keys(change) as (keyof Fields)[]).flatMap(name => {
    const label = labels[name];
    return label ? [{ label, from: before ? tell(name, before) : null, to: tell(name, change) }] : [];
  });
