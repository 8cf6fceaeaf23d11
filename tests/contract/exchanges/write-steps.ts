import type { Exchange, Facts, Step } from '../exchange.ts';

/** The rig's project of the domain `default`, and an unused id. */
export const PROJECT = '44444444-4444-4444-8444-444444444444';
export const STRANGER = '99999999-9999-4999-8999-999999999999';
export const PASSWORD = 'Own-pw-1!';

type Props = Record<string, unknown>;

/** One GraphQL request. */
export const ask = (query: string, variables: Props = {}, more: Partial<Step> = {}): Step => ({
  method: 'POST',
  path: '/func/admin/gql',
  body: { query, variables },
  ...more,
});

const USER =
  'email username full_name description is_active status status_info domain_name role resource_policy need_password_change allowed_client_ip totp_activated sudo_session_enabled main_access_key groups{name}';

/** Default properties of a new user. */
export const somebody = (username: string, more: Props = {}): Props => ({
  username,
  password: PASSWORD,
  need_password_change: false,
  full_name: 'Some Body',
  group_ids: [PROJECT],
  ...more,
});

export const createUser = (e: string, p: Props, more?: Partial<Step>): Step =>
  ask(`mutation($e:String!,$p:UserInput!){create_user(email:$e,props:$p){ok msg user{${USER}}}}`, { e, p }, more);

export const modifyUser = (e: string, p: Props, more?: Partial<Step>): Step =>
  ask(`mutation($e:String!,$p:ModifyUserInput!){modify_user(email:$e,props:$p){ok msg user{${USER}}}}`, { e, p }, more);

export const deleteUser = (e: string, more?: Partial<Step>): Step =>
  ask('mutation($e:String!){delete_user(email:$e){ok msg}}', { e }, more);

export const purgeUser = (e: string, p: Props = {}, more?: Partial<Step>): Step =>
  ask('mutation($e:String!,$p:PurgeUserInput!){purge_user(email:$e,props:$p){ok msg}}', { e, p }, more);

const KEY = 'user_id full_name access_key is_active is_admin resource_policy rate_limit projects';

export const createKey = (e: string, p: Props, more?: Partial<Step>): Step =>
  ask(
    `mutation($e:String!,$p:KeyPairInput!){create_keypair(user_id:$e,props:$p){ok msg keypair{${KEY} secret_key ssh_public_key}}}`,
    { e, p },
    { learn: body => keyIn(body, 'second'), ...more },
  );

export const modifyKey = (k: string, p: Props, more?: Partial<Step>): Step =>
  ask('mutation($k:String!,$p:ModifyKeyPairInput!){modify_keypair(access_key:$k,props:$p){ok msg}}', { k, p }, more);

export const deleteKey = (k: string, more?: Partial<Step>): Step =>
  ask('mutation($k:String!){delete_keypair(access_key:$k){ok msg}}', { k }, more);

export const modifyGroup = (gid: string, p: Props, more?: Partial<Step>): Step =>
  ask(
    'mutation($g:UUID!,$p:ModifyGroupInput!){modify_group(gid:$g,props:$p){ok msg group{name}}}',
    { g: gid, p },
    more,
  );

type KeyAnswer = {
  data?: {
    create_keypair?: { keypair?: { access_key?: string; secret_key?: string } | null } | null;
    user?: { uuid?: string; main_access_key?: string | null } | null;
    keypair_list?: { items?: { access_key: string; secret_key: string }[] } | null;
  } | null;
};

function keyIn(body: unknown, name: string): Record<string, string | null | undefined> {
  const keypair = (body as KeyAnswer).data?.create_keypair?.keypair;
  return { [name]: keypair?.access_key, [`${name}_secret`]: keypair?.secret_key };
}

/** Reads the user and the keys; learns `uuid`, `main` and `main_secret`. */
export const look = (e: string): Step =>
  ask(
    `query($e:String!){user(email:$e){uuid ${USER}}keypair_list(limit:9,offset:0,email:$e,order:"created_at"){items{${KEY} secret_key} total_count}}`,
    { e },
    {
      learn: body => {
        const { user, keypair_list } = (body as KeyAnswer).data ?? {};
        const items = keypair_list?.items ?? [];
        const main = items.find(({ access_key }) => access_key === user?.main_access_key) ?? items[0];
        return { uuid: user?.uuid, main: main?.access_key, main_secret: main?.secret_key };
      },
    },
  );

/** A sign-in with a password, in a new browser. */
export const signIn = (username: string, password: string = PASSWORD): Step => ({
  method: 'POST',
  path: '/server/login',
  body: { username, password },
  as: 'anonymous',
});

/** A request to the manager's own port, signed with the key that was learned as `name`. */
export const useKey = (name: string): Step => ({
  method: 'POST',
  path: '/admin/gql',
  body: { query: '{user{email}}' },
  signedBy: { access_key: `{{${name}}}`, secret_key: `{{${name}_secret}}` },
});

/** The exchange's own e-mail addresses. */
export type Names = { a: string; b: string; nobody: string; u: (name: string) => string; facts: Facts };

/** An exchange that creates users and purges them at its end. */
export const writing = (name: string, steps: (names: Names) => Step[]): Exchange => ({
  name,
  via: 'webserver',
  as: 'superadmin',
  writes: true,
  steps: facts => {
    const slug = name.replaceAll(/[^a-z]+/g, '-');
    const u = (end: string) => `${slug.slice(0, 24)}-${end}-${facts.nonce}`;
    const [a, b, nobody] = [`${u('a')}@w.example`, `${u('b')}@w.example`, `${u('nobody')}@w.example`];
    return [...steps({ a, b, nobody, u, facts }), purgeUser(a), purgeUser(b)];
  },
});
