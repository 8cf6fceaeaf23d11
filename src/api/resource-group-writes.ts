import type { PlainKey } from '#i18n/messages.ts';
import { type Change, type DisplayValue, MASK } from './activity.ts';
import { lacks } from './capabilities.ts';
import { managerVersion } from './connection.ts';
import {
  CreateResourceGroupDocument,
  type CreateResourceGroupMutationVariables,
  DeleteResourceGroupDocument,
  ModifyResourceGroupDocument,
  type ModifyResourceGroupMutationVariables,
  OpenResourceGroupToDomainDocument,
} from './generated/resource-groups.ts';
import type { ResourceGroup } from './resource-groups.ts';
import { optionsOf, type SchedulerOptions, withOptions } from './scheduler-options.ts';
import { type Write, write } from './write.ts';

const stale = [['resource-groups'], ['choices', 'resource-groups']] as const;

/** What a form holds of a group. `wsproxy_api_token` is written and never read. */
export type GroupValues = Pick<
  ResourceGroup,
  'description' | 'is_active' | 'is_public' | 'scheduler' | 'wsproxy_addr'
> & { wsproxy_api_token: string } & SchedulerOptions;

type Props = ModifyResourceGroupMutationVariables['props'];

const OPTIONS = ['allowed_session_types', 'pending_timeout', 'num_retries_to_skip'] as const;

/** Only those members that are given. */
const given = <Name extends keyof GroupValues>(
  wanted: Partial<GroupValues>,
  names: readonly Name[],
): Partial<Pick<GroupValues, Name>> =>
  Object.fromEntries(names.filter(name => wanted[name] !== undefined).map(name => [name, wanted[name]])) as Partial<
    Pick<GroupValues, Name>
  >;

/** An empty address or token is none: null, which 23.03 does not store. */
const orNone = (text: string): string | null =>
  text === '' && lacks(managerVersion(), 'clear with null') === null ? null : text;

/** The texts of a change to send. Options are sent whole, with every member that is not changed as it was read. */
export function propsOf(before: Pick<ResourceGroup, 'scheduler_opts'>, wanted: Partial<GroupValues>): Props {
  const options = given(wanted, OPTIONS);
  const { wsproxy_addr, wsproxy_api_token } = wanted;
  return {
    ...given(wanted, ['description', 'is_active', 'is_public', 'scheduler']),
    ...(wsproxy_addr === undefined ? {} : { wsproxy_addr: orNone(wsproxy_addr) }),
    ...(wsproxy_api_token ? { wsproxy_api_token } : {}),
    ...(Object.keys(options).length === 0 ? {} : { scheduler_opts: withOptions(before.scheduler_opts, options) }),
  };
}

const LABELS = {
  description: 'group.description',
  is_active: 'group.is_active',
  is_public: 'group.is_public',
  scheduler: 'group.scheduler',
  wsproxy_addr: 'group.wsproxy_addr',
  wsproxy_api_token: 'group.wsproxy_api_token',
  allowed_session_types: 'group.allowed_session_types',
  pending_timeout: 'group.pending_timeout',
  num_retries_to_skip: 'group.num_retries_to_skip',
} as const satisfies Record<keyof GroupValues, PlainKey>;

const displayedValue = (values: Partial<GroupValues> | null, name: keyof GroupValues): DisplayValue =>
  name === 'wsproxy_api_token' && values?.[name] ? MASK : (values?.[name] ?? null);

function changesOf(before: ResourceGroup | null, wanted: Partial<GroupValues>): Change[] {
  const old = before && { ...before, ...optionsOf(before.scheduler_opts), wsproxy_api_token: '' };
  const names = (Object.keys(LABELS) as (keyof GroupValues)[]).filter(
    name => wanted[name] !== undefined && !(name === 'wsproxy_api_token' && !wanted[name]),
  );
  return names.map(name => ({
    label: LABELS[name],
    from: displayedValue(old, name) || null,
    to: displayedValue(wanted, name) ?? null,
  }));
}

export type NewGroup = GroupValues & {
  name: string;
  /** What the new group takes over from another; options of the scheduler as JSON text. */
  like: Pick<ResourceGroup, 'driver' | 'driver_opts' | 'scheduler_opts' | 'use_host_network'> | null;
};

/** A new group by default; every member is sent, since 23.03 has no defaults (docs/contract/resources-and-operations.md 5.3). */
const PLAIN = { driver: 'static', driver_opts: '{}', scheduler_opts: '{}', use_host_network: false };

/** Creates a resource group, which no domain may use yet. @throws ApiError. */
const create: Write<NewGroup> = {
  mutationFn: async ({ name, like, ...values }) => {
    const { driver, driver_opts, scheduler_opts, use_host_network } = like ?? PLAIN;
    const props: CreateResourceGroupMutationVariables['props'] = {
      ...propsOf({ scheduler_opts }, values),
      driver,
      driver_opts,
      use_host_network,
      scheduler: values.scheduler,
    };
    const changes = changesOf(null, values);
    await write(
      CreateResourceGroupDocument,
      { name, props },
      { action: 'groups.create', subject: name, changes, cli: null },
    );
  },
  meta: { stale },
};

/** Lets a domain use a group. @throws ApiError. */
const openTo: Write<{ name: string; domain: string }> = {
  mutationFn: async ({ name, domain }) => {
    await write(
      OpenResourceGroupToDomainDocument,
      { name, domain },
      {
        action: 'groups.openTo',
        subject: name,
        changes: [{ label: 'group.domain', from: null, to: domain }],
        cli: null,
      },
    );
  },
  meta: { stale },
};

/**
 * Changes what is wanted of a group, and sends nothing else. `before` is the group as it was last read: its options of the
 * scheduler are written back whole. @throws ApiError.
 */
const modify: Write<{ before: ResourceGroup; wanted: Partial<GroupValues> }> = {
  mutationFn: async ({ before, wanted }) => {
    const props = propsOf(before, wanted);
    if (Object.keys(props).length === 0) return;
    await write(
      ModifyResourceGroupDocument,
      { name: before.name, props },
      { action: 'groups.modify', subject: before.name, changes: changesOf(before, wanted), cli: null },
    );
  },
  meta: { stale },
};

/** Deletes a group; `deletesSessions` says what is deleted with it. @throws ApiError. */
const remove: Write<Pick<ResourceGroup, 'name'>> = {
  mutationFn: async ({ name }) => {
    await write(
      DeleteResourceGroupDocument,
      { name },
      { action: 'groups.delete', subject: name, changes: [], cli: null },
    );
  },
  meta: { stale },
};

export const resourceGroupWrites = { create, openTo, modify, remove };
