import type { Exchange, Step } from '../exchange.ts';
import { ask } from './write-steps.ts';

type Props = Record<string, unknown>;

/** The three kinds of resource policies: type, fields of every release, fields of newer releases. */
export const KINDS = {
  keypair: {
    type: 'KeyPairResourcePolicy',
    fields:
      'name default_for_unspecified total_resource_slots max_session_lifetime max_concurrent_sessions max_containers_per_session idle_timeout allowed_vfolder_hosts max_vfolder_count max_vfolder_size',
    newer: 'max_concurrent_sftp_sessions max_pending_session_count max_pending_session_resource_slots',
    argument: 'String',
  },
  user: {
    type: 'UserResourcePolicy',
    fields: 'id name max_vfolder_size max_quota_scope_size max_vfolder_count max_session_count_per_model_session',
    newer: 'max_customized_image_count',
    argument: 'String',
  },
  project: {
    type: 'ProjectResourcePolicy',
    fields: 'id name max_vfolder_size max_quota_scope_size max_vfolder_count',
    newer: 'max_network_count',
    argument: 'String!',
  },
} as const;

export type Kind = keyof typeof KINDS;

export const createPolicy = (kind: Kind, n: string, p: Props, more?: Partial<Step>): Step =>
  ask(
    `mutation($n:String!,$p:Create${KINDS[kind].type}Input!){create_${kind}_resource_policy(name:$n,props:$p){ok msg resource_policy{name}}}`,
    { n, p },
    more,
  );

export const modifyPolicy = (kind: Kind, n: string, p: Props, more?: Partial<Step>): Step =>
  ask(
    `mutation($n:String!,$p:Modify${KINDS[kind].type}Input!){modify_${kind}_resource_policy(name:$n,props:$p){ok msg}}`,
    { n, p },
    more,
  );

/** A modify with a number exactly as its digits are given. */
export const modifyToDigits = (kind: Kind, n: string, field: string, digits: string): Step => {
  const { body, ...step } = modifyPolicy(kind, n, { [field]: 0 });
  return { ...step, raw: JSON.stringify(body).replace(`"${field}":0`, `"${field}":${digits}`) };
};

export const deletePolicy = (kind: Kind, n: string, more?: Partial<Step>): Step =>
  ask(`mutation($n:String!){delete_${kind}_resource_policy(name:$n){ok msg}}`, { n }, more);

/** Reads the fields of a policy that every release has. */
export const lookAt = (kind: Kind, n: string, more?: Partial<Step>): Step =>
  ask(`query($n:${KINDS[kind].argument}){${kind}_resource_policy(name:$n){${KINDS[kind].fields}}}`, { n }, more);

/** Reads the fields that only newer releases have. */
export const lookCloser = (kind: Kind, n: string): Step =>
  ask(`query($n:${KINDS[kind].argument}){${kind}_resource_policy(name:$n){${KINDS[kind].newer}}}`, { n });

/** Names of the exchange's own policies. */
export type PolicyNames = { p: string; q: string; nobody: string };

/** An exchange that creates policies and deletes them at its end. */
export const policyWriting = (kind: Kind, about: string, steps: (names: PolicyNames) => Step[]): Exchange => {
  const name = `${kind} policies: ${about}`;
  return {
    name,
    via: 'webserver',
    as: 'superadmin',
    writes: true,
    steps: ({ nonce }) => {
      const slug = `pol-${name.replaceAll(/[^a-z]+/g, '-').slice(0, 24)}-${nonce}`;
      const [p, q] = [`${slug}-p`, `${slug}-q`];
      return [...steps({ p, q, nobody: `${slug}-nobody` }), deletePolicy(kind, p), deletePolicy(kind, q)];
    },
  };
};
