/** One question to a manager: what is asked, by whom, through which door. */

export type Role = 'anonymous' | 'superadmin' | 'admin' | 'user';

/** What an account of the manager under test is known by. */
export type Account = { email: string; password: string; access_key: string; secret_key: string };
export type Accounts = Record<Exclude<Role, 'anonymous'>, Account>;

/** What a question may be made of that differs from manager to manager. */
export type Facts = {
  accounts: Accounts;
  /** Ids of the accounts' users. */
  uuids: Record<Exclude<Role, 'anonymous'>, string>;
  /** The webserver's own address, of which the key of encoded bodies is made. */
  origin: string;
  /** The API version of the handshake. */
  apiVersion: string;
  /** A text that no other run has used. */
  nonce: string;
};

export type Step = {
  method: string;
  path: string;
  headers?: Record<string, string>;
  /** JSON, unless `raw` says the very text. `{{name}}` in it stands for what an earlier step learned. */
  body?: unknown;
  raw?: string;
  /** Milliseconds that a real manager is given before it is asked, to finish what it does after it has answered. */
  wait?: number;
  /** Left out where no step before learned this, or, with `unless`, where one did. */
  needs?: string;
  unless?: string;
  /** Another role than the exchange's asks this one; `anonymous`: without any session, and none is kept. */
  as?: Role;
  /** Asked at the manager's own port, signed with keys learned before; left out where that port is not known. */
  signedBy?: { access_key: string; secret_key: string };
  /** What of the answer is looked at, where the rest is not the exchange's own. */
  pick?: (body: unknown) => unknown;
  /** What later steps need of this one's answer, by the name that they call it. */
  learn?: (body: unknown) => Record<string, string | null | undefined>;
};

export type Exchange = {
  name: string;
  via: 'webserver' | 'manager';
  /** Through the webserver: whose session; to the manager: whose key signs. */
  as: Role;
  /** Asked one after the other; anonymous ones share a cookie jar of their own. */
  steps: (facts: Facts) => Step[];
  /** The values hold only where the manager's users are the rig's four; elsewhere kinds are compared. */
  needsRigUsers?: boolean;
  /** It makes, changes and removes users of its own: a real manager is asked only where that was agreed to (--writes). */
  writes?: true;
  /** 23.09's webserver refuses such GETs at random: asked again until it does not. */
  spoiled?: boolean;
  /** To the manager: what is done to the signed headers before they go out. */
  tamper?: (headers: Record<string, string>) => Record<string, string>;
};

type Asked = Pick<Exchange, 'as' | 'needsRigUsers'>;

/** A GraphQL question through the webserver. */
export const gql = (
  name: string,
  query: string,
  more: Partial<Asked> & { variables?: unknown; body?: (facts: Facts) => unknown } = {},
): Exchange => {
  const { variables, body, as = 'superadmin', ...rest } = more;
  return {
    name,
    via: 'webserver',
    as,
    steps: facts => [
      {
        method: 'POST',
        path: '/func/admin/gql',
        body: body ? body(facts) : { query, ...(variables === undefined ? {} : { variables }) },
      },
    ],
    ...rest,
  };
};

/** The same question by each of the three roles. */
export const asEverybody = (exchange: Exchange): Exchange[] =>
  (['superadmin', 'admin', 'user'] as const).map(as => ({ ...exchange, as, name: `${exchange.name}, as ${as}` }));

/** One plain request through the webserver. */
export const web = (name: string, step: Step, more: Partial<Exchange> = {}): Exchange => ({
  name,
  via: 'webserver',
  as: 'anonymous',
  steps: () => [step],
  ...more,
});
