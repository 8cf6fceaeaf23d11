import type { Exchange, Facts, Step } from '../exchange.ts';
import { ask } from './write-steps.ts';

type Props = Record<string, unknown>;

/** What every release has of a resource group. */
export const GROUP_FIELDS =
  'name description is_active is_public created_at wsproxy_addr wsproxy_api_token driver driver_opts scheduler scheduler_opts use_host_network';

/** Properties that every release takes for a new group. */
export const group = (more: Props = {}): Props => ({ driver: 'static', scheduler: 'fifo', ...more });

type Body = { errors?: { message: string }[] | null };

/** Of refused options only which one it is: the rest is the dump of a validator. */
const withoutDump = (body: unknown) => {
  const { errors, ...rest } = body as Body;
  const cut = (message: string) => message.replace(/(Schema validation failed\. \(|: DataError\().*$/s, '$1');
  return errors
    ? { ...rest, errors: errors.map(error => ({ ...error, message: cut(error.message) })) }
    : { ...rest, ...('errors' in (body as object) ? { errors } : {}) };
};

/** 26.9 answers not all options of a new group here: `lookAtGroups` reads them. */
export const createGroup = (n: string, p: Props): Step =>
  ask(
    'mutation($n:String!,$p:CreateScalingGroupInput!){create_scaling_group(name:$n,props:$p){ok msg scaling_group{name}}}',
    { n, p },
    { pick: withoutDump },
  );

export const modifyResourceGroup = (n: string, p: Props, more?: Partial<Step>): Step =>
  ask(
    'mutation($n:String!,$p:ModifyScalingGroupInput!){modify_scaling_group(name:$n,props:$p){ok msg}}',
    { n, p },
    { pick: withoutDump, ...more },
  );

export const deleteGroup = (n: string, more?: Partial<Step>): Step =>
  ask('mutation($n:String!){delete_scaling_group(name:$n){ok msg}}', { n }, more);

/** Opens a group to a domain, or closes it again. */
export const domainOf = (verb: 'associate' | 'disassociate', n: string, d: string): Step =>
  ask(`mutation($n:String!,$d:String!){${verb}_scaling_group_with_domain(scaling_group:$n,domain:$d){ok msg}}`, {
    n,
    d,
  });

type Rows = { data?: { items?: ({ name: string } | null)[] | null } | null };

/** The groups of a list that this run created, by name: the manager has no order. */
const own = (nonce: string) => (body: unknown) => {
  const { data, ...rest } = body as Rows;
  const items = data?.items?.filter(row => row?.name.includes(nonce));
  return {
    ...rest,
    data: items ? { items: items.sort((a, b) => ((a?.name ?? '') < (b?.name ?? '') ? -1 : 1)) } : data,
  };
};

/** The exchange's own groups. */
export const lookAtGroups = (nonce: string, fields = GROUP_FIELDS): Step =>
  ask(`{items:scaling_groups{${fields}}}`, {}, { pick: own(nonce) });

type Domains = { data?: { domains?: { name: string; scaling_groups: string[] }[] } };

/** The exchange's own groups that domains may use. */
export const lookAtDomains = (nonce: string): Step =>
  ask(
    '{domains{name scaling_groups}}',
    {},
    {
      pick: body =>
        (body as Domains).data?.domains
          ?.map(({ name, scaling_groups }) => [name, ...scaling_groups.filter(one => one.includes(nonce))].join(' '))
          .sort(),
    },
  );

export type GroupNames = { p: string; q: string; nobody: string; nonce: Facts['nonce'] };

/** An exchange that creates groups of its own and deletes them at its end. */
export const groupWriting = (about: string, steps: (names: GroupNames) => Step[]): Exchange => ({
  name: `resource groups: ${about}`,
  via: 'webserver',
  as: 'superadmin',
  writes: true,
  steps: ({ nonce }) => {
    const [p, q] = [`group-${nonce}-p`, `group-${nonce}-q`];
    return [
      ...steps({ p, q, nobody: `group-${nonce}-nobody`, nonce }),
      deleteGroup(p, { pick: () => 'deleted, if it was there' }),
      deleteGroup(q, { pick: () => 'deleted, if it was there' }),
    ];
  },
});
