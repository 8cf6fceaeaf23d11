import { asEverybody, type Exchange, gql } from '../exchange.ts';

const rig = { needsRigUsers: true };
const STRANGER = '99999999-9999-4999-8999-999999999999';

/** Every query of the contract by each role (docs/contract/users-and-auth.md 2.2). */
const QUERIES: readonly (readonly [name: string, query: string])[] = [
  ['user_list', '{user_list(limit:9,offset:0){items{email} total_count}}'],
  ["user_list of one's own domain", '{user_list(limit:9,offset:0,domain_name:"default"){items{email} total_count}}'],
  ['user_list of another domain', '{user_list(limit:9,offset:0,domain_name:"research"){items{email} total_count}}'],
  ['user_list of no domain', '{user_list(limit:9,offset:0,domain_name:"nowhere"){items{email} total_count}}'],
  ['user', '{user{email role domain_name}}'],
  ['user, oneself by name', '{user(email:"user@example.com"){email}}'],
  ['user, the superadmin', '{user(email:"admin@example.com"){email}}'],
  ['user of another domain', '{user(email:"researcher@example.com"){email}}'],
  ['user who is nobody', '{user(email:"nobody@example.com"){email}}'],
  ['user, another domain', '{user(domain_name:"research"){email}}'],
  ['user, another domain and its user', '{user(domain_name:"research",email:"researcher@example.com"){email}}'],
  ['user, null for an address', '{user(email:null,domain_name:null){email}}'],
  ['user_from_uuid', '{user_from_uuid{email}}'],
  ['user_from_uuid of a stranger', `{user_from_uuid(user_id:"${STRANGER}"){email}}`],
  ['user_from_uuid that is none', '{user_from_uuid(user_id:"nonsense"){email}}'],
  ['user_from_uuid, another domain', '{user_from_uuid(domain_name:"research"){email}}'],
  ['domains', '{domains{name}}'],
  ['domains, active ones', '{domains(is_active:true){name}}'],
  ['domains, inactive ones', '{domains(is_active:false){name}}'],
  ['domain', '{domain{name is_active}}'],
  ["domain, one's own by name", '{domain(name:"default"){name}}'],
  ['domain, another', '{domain(name:"research"){name}}'],
  ['domain, none', '{domain(name:"nowhere"){name}}'],
  ['groups', '{groups{name domain_name}}'],
  ['groups of another domain', '{groups(domain_name:"research"){name}}'],
  ['groups of no domain', '{groups(domain_name:"nowhere"){name}}'],
  ['groups, inactive ones', '{groups(is_active:false){name}}'],
  ['groups, active ones of a domain', '{groups(domain_name:"default",is_active:true){name}}'],
  ['groups, MODEL_STORE', '{groups(type:["MODEL_STORE"]){name domain_name}}'],
  ['groups, PERSONAL', '{groups(type:["PERSONAL"]){name domain_name}}'],
  ['groups, two types', '{groups(type:["GENERAL","MODEL_STORE"]){name domain_name}}'],
  ['groups, no type', '{groups(type:[]){name domain_name}}'],
  ['keypair_list', '{keypair_list(limit:9,offset:0){items{user_id} total_count}}'],
  [
    'keypair_list of another domain',
    '{keypair_list(limit:9,offset:0,domain_name:"research"){items{user_id} total_count}}',
  ],
  ['keypair_list of one user', '{keypair_list(limit:9,offset:0,email:"user@example.com"){items{user_id} total_count}}'],
  [
    'keypair_list of the superadmin',
    '{keypair_list(limit:9,offset:0,email:"admin@example.com"){items{user_id} total_count}}',
  ],
  [
    'keypair_list of a user of another domain',
    '{keypair_list(limit:9,offset:0,email:"researcher@example.com"){items{user_id} total_count}}',
  ],
  ['keypair_list of nobody', '{keypair_list(limit:9,offset:0,email:"nobody@example.com"){items{user_id} total_count}}'],
  ['keypair_list, inactive ones', '{keypair_list(limit:9,offset:0,is_active:false){items{user_id} total_count}}'],
  ['user_resource_policies', '{user_resource_policies{id name}}'],
  ['a refusal beside an answer', '{domains{name} user{email}}'],
];

/** A user by the account's id on this manager. */
const byUuid = (name: string, whose: 'superadmin' | 'user'): Exchange =>
  gql(name, '', {
    ...rig,
    body: ({ uuids }) => ({
      query: 'query($u:ID!){user_from_uuid(user_id:$u){email}}',
      variables: { u: uuids[whose] },
    }),
  });

export const roles: Exchange[] = [
  ...QUERIES.flatMap(([name, query]) => asEverybody(gql(name, query, rig))),
  ...asEverybody(byUuid('user_from_uuid of the superadmin', 'superadmin')),
  ...asEverybody(byUuid('user_from_uuid of the plain user', 'user')),
  gql('groups, a type in small letters', '{groups(type:["general"]){name}}', rig),
  gql('groups, a type by its value', '{groups(type:["model-store"]){name}}', rig),
  gql('groups, an unknown type', '{groups(type:["nowhere"]){name}}'),
  gql('groups, null for a type', '{groups(type:null){name}}', rig),
  gql('groups, null among the types', '{groups(type:["GENERAL",null]){name}}'),
];
