import { asEverybody, type Exchange, gql } from '../exchange.ts';
import {
  createPolicy,
  deletePolicy,
  KINDS,
  type Kind,
  lookAt,
  lookCloser,
  modifyPolicy,
  modifyToDigits,
  policyWriting,
} from './policy-steps.ts';

/** What older and newer releases require of a new policy of each kind. */
const WANTED = {
  user: {
    old: { max_quota_scope_size: -1, max_session_count_per_model_session: 10 },
    full: {
      ...{ max_quota_scope_size: 1099511627776, max_vfolder_count: 10 },
      ...{ max_session_count_per_model_session: 4, max_customized_image_count: 5 },
    },
  },
  project: {
    old: { max_quota_scope_size: -1 },
    full: { max_quota_scope_size: 1099511627776, max_vfolder_count: 10, max_network_count: 2 },
  },
} as const;

/** Extreme amounts, one by one in a modify (docs/contract/users-and-auth.md 5.2, 5.3). */
const AMOUNTS = ['0', '-1', '2147483648', '"9007199254740993"', '1.5', '9007199254740991'];

const exchangesOf = (kind: Exclude<Kind, 'keypair'>): Exchange[] => {
  const { fields, newer } = KINDS[kind];
  const { old, full } = WANTED[kind];
  return [
    ...asEverybody(gql(`${kind} policies`, `{${kind}_resource_policies{${fields} created_at}}`)),
    gql(`${kind} policies, what newer releases tell`, `{${kind}_resource_policies{name ${newer}}}`),
    ...asEverybody(gql(`${kind} policy, the default`, `{${kind}_resource_policy(name:"default"){id name}}`)),
    ...asEverybody(gql(`${kind} policy, none`, `{${kind}_resource_policy(name:"nowhere"){name}}`)),
    ...asEverybody(gql(`${kind} policy, no name`, `{${kind}_resource_policy{name}}`)),
    policyWriting(kind, 'create', ({ p, q }) => [
      createPolicy(kind, p, old),
      createPolicy(kind, p, { ...old, max_vfolder_count: 0 }),
      createPolicy(kind, q, full),
      lookAt(kind, p),
      lookAt(kind, q),
      lookCloser(kind, p),
      lookCloser(kind, q),
      createPolicy(kind, p, old),
      createPolicy(kind, q, full),
    ]),
    policyWriting(kind, 'create refused', ({ p, q }) => [
      createPolicy(kind, p, {}),
      deletePolicy(kind, p),
      createPolicy(kind, p, { ...old, max_quota_scope_size: 1e300 }),
      deletePolicy(kind, p),
      createPolicy(kind, p, { ...old, max_vfolder_count: 2147483648 }),
      createPolicy(kind, `${q}${'x'.repeat(257)}`, full),
      createPolicy(kind, `${q}${'x'.repeat(257)}`, old),
    ]),
    policyWriting(kind, 'modify', ({ p, nobody }) => [
      createPolicy(kind, p, full),
      createPolicy(kind, p, old),
      modifyPolicy(kind, p, { max_vfolder_count: 3 }),
      lookAt(kind, p),
      ...AMOUNTS.flatMap(digits => [modifyToDigits(kind, p, 'max_quota_scope_size', digits), lookAt(kind, p)]),
      modifyPolicy(kind, p, { max_quota_scope_size: null }),
      modifyPolicy(kind, p, { max_vfolder_count: null }),
      lookAt(kind, p),
      modifyPolicy(kind, p, {}),
      modifyPolicy(kind, nobody, { max_quota_scope_size: 1 }),
      modifyPolicy(kind, nobody, {}),
      ...(kind === 'user'
        ? [modifyPolicy(kind, p, { max_session_count_per_model_session: 6, max_customized_image_count: -1 })]
        : [modifyPolicy(kind, p, { max_network_count: -1 })]),
      lookAt(kind, p),
      lookCloser(kind, p),
    ]),
    policyWriting(kind, 'delete', ({ p, nobody }) => [
      createPolicy(kind, p, full),
      createPolicy(kind, p, old),
      deletePolicy(kind, 'default'),
      deletePolicy(kind, p),
      deletePolicy(kind, p),
      deletePolicy(kind, nobody),
      lookAt(kind, p),
    ]),
    ...(['admin', 'user'] as const).map(as =>
      policyWriting(kind, `writes by the ${as}`, ({ p, q, nobody }) => [
        createPolicy(kind, p, full),
        createPolicy(kind, p, old),
        lookAt(kind, p, { as }),
        createPolicy(kind, q, old, { as }),
        modifyPolicy(kind, p, { max_quota_scope_size: 6 }, { as }),
        deletePolicy(kind, nobody, { as }),
        lookAt(kind, p),
      ]),
    ),
  ];
};

/** Policies of users and of projects (docs/contract/users-and-auth.md 5.2, 5.3, 5.6). */
export const smallPolicies: Exchange[] = [...exchangesOf('user'), ...exchangesOf('project')];
