import * as z from 'zod/mini';
import type { GroupValues } from '#api/resource-group-writes.ts';
import type { ResourceGroup } from '#api/resource-groups.ts';
import { optionsOf, sessionTypes, usualSessionTypes } from '#api/scheduler-options.ts';
import type { PlainKey } from '#i18n/messages.ts';
import { atMost } from '#kit/form/at-most.ts';
import type { RuledFields } from '#kit/form/form.ts';
import { numberFault } from '#kit/form/number-fault.ts';
import type { RecordContext } from '#kit/records/records.ts';
import { typedNumber, typedWhole } from '#lib/typed-number.ts';
import { schedulerName } from './columns.tsx';

/** The form of a resource group: numbers as they are typed. */
export type GroupForm = Omit<GroupValues, 'allowed_session_types' | 'pending_timeout' | 'num_retries_to_skip'> & {
  name: string;
  allowed_session_types: string[];
  /** Seconds. */
  pending_timeout: string;
  /** Empty: as set for the cluster. */
  num_retries_to_skip: string;
  /** Of a new group; empty: no domain. */
  domain: string;
};

export function toForm(group: ResourceGroup | null, manager: string): GroupForm {
  const options = group && optionsOf(group.scheduler_opts);
  return {
    name: group?.name ?? '',
    description: group?.description ?? '',
    is_active: group?.is_active ?? true,
    is_public: group?.is_public ?? true,
    scheduler: group?.scheduler ?? 'fifo',
    wsproxy_addr: group?.wsproxy_addr ?? '',
    wsproxy_api_token: '',
    allowed_session_types: [...(options?.allowed_session_types ?? usualSessionTypes(manager))].sort(),
    pending_timeout: String(options?.pending_timeout ?? 0),
    num_retries_to_skip: options?.num_retries_to_skip?.toString() ?? '',
    domain: '',
  };
}

/** Seconds that a text says; null if it is no number of 0 or more, or more than every release stores. */
export function secondsOf(text: string): number | null {
  const typed = typedNumber(text);
  if ('fault' in typed || (typed.unit !== null && !/^(s|초)$/i.test(typed.unit))) return null;
  const seconds = Number(typed.value);
  return seconds >= 0 && seconds <= MOST_SECONDS ? Math.abs(seconds) : null; // -0 is 0
}

/** About 31 years. The manager stores a difference of times, which has an end. */
const MOST_SECONDS = 1_000_000_000;

/** What of a form differs from what is stored, as the manager counts it. `changed` has passed the schema. */
export function toValues(changed: Partial<GroupForm>): Partial<GroupValues> {
  const { name: _, domain: __, allowed_session_types: types, pending_timeout, num_retries_to_skip, ...rest } = changed;
  const { description, wsproxy_addr, ...others } = rest;
  return {
    ...others,
    ...(description === undefined ? {} : { description: description.trim() }),
    ...(wsproxy_addr === undefined ? {} : { wsproxy_addr: wsproxy_addr.trim() }),
    ...(types === undefined ? {} : { allowed_session_types: types }),
    ...(pending_timeout === undefined ? {} : { pending_timeout: secondsOf(pending_timeout) ?? 0 }),
    ...(num_retries_to_skip === undefined ? {} : { num_retries_to_skip: typedWhole(num_retries_to_skip) }),
  };
}

/** An address that a browser can open; without a host there is none. */
function isAddress(text: string): boolean {
  if (text.trim() === '') return true;
  try {
    const { protocol, host } = new URL(text.trim());
    return /^https?:\/\//i.test(text.trim()) && /^https?:$/.test(protocol) && host !== '';
  } catch {
    return false;
  }
}

const says = (error: PlainKey) => ({ error });

/** The fields: what is valid (docs/contract/resources-and-operations.md 5.1, 5.3, 5.5), labels, and how values read. */
export function groupFields({ manager, t }: RecordContext): RuledFields<GroupForm> {
  const known = sessionTypes(manager);
  return {
    name: {
      label: 'group.name',
      rule: z.string().check(
        z.trim(),
        z.minLength(1, says('form.required')),
        z.refine(name => /^[A-Za-z0-9._-]*$/.test(name), says('groups.name.characters')),
        atMost(64, 'groups.name.max'),
      ),
    },
    description: { label: 'group.description', rule: z.string().check(atMost(512, 'groups.description.max')) },
    is_active: { label: 'group.is_active', rule: z.boolean() },
    is_public: { label: 'group.is_public', rule: z.boolean() },
    domain: { label: 'group.domain', rule: z.string() },
    scheduler: {
      label: 'group.scheduler',
      rule: z.string().check(z.minLength(1, says('form.required'))),
      display: name => schedulerName(name, t),
    },
    wsproxy_addr: {
      label: 'group.wsproxy_addr',
      rule: z.string().check(z.refine(isAddress, says('groups.wsproxy.address')), atMost(1024, 'groups.wsproxy.max')),
    },
    wsproxy_api_token: {
      label: 'group.wsproxy_api_token',
      rule: z.string().check(atMost(128, 'groups.token.max')),
      display: token => (token === '' ? null : t('groups.token.new')),
    },
    allowed_session_types: {
      label: 'group.allowed_session_types',
      rule: z.array(z.string()).check(
        z.minLength(1, says('groups.types.one')),
        z.refine(types => types.every(type => known.includes(type)), says('groups.types.unknown')),
      ),
    },
    pending_timeout: {
      label: 'group.pending_timeout',
      rule: z
        .string()
        .check(z.refine(text => secondsOf(text) !== null, { error: numberFault('groups.timeout.number') })),
      display: text => (text.trim() === '' ? null : `${text} s`),
    },
    num_retries_to_skip: {
      label: 'group.num_retries_to_skip',
      rule: z.string().check(
        z.refine(text => text.trim() === '' || typedWhole(text) !== null, {
          error: numberFault('groups.retries.number'),
        }),
      ),
      display: text => (text.trim() === '' ? t('groups.retries.global') : text),
    },
  };
}
