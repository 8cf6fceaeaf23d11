/** One exchange with a manager: the requests, the role, and the path through the webserver or the manager's port. */

export type Role = 'anonymous' | 'superadmin' | 'admin' | 'user';

/** An account of the manager under test. */
export type Account = { email: string; password: string; access_key: string; secret_key: string };
export type Accounts = Record<Exclude<Role, 'anonymous'>, Account>;

/** Values that differ from manager to manager and that requests may contain. */
export type Facts = {
  accounts: Accounts;
  /** Ids of the accounts' users. */
  uuids: Record<Exclude<Role, 'anonymous'>, string>;
  /** The webserver's own address, from which the key of encoded bodies is derived. */
  origin: string;
  /** The API version of the handshake. */
  apiVersion: string;
  /** A text that is unique to the run. */
  nonce: string;
};

export type Step = {
  method: string;
  path: string;
  headers?: Record<string, string>;
  /** JSON; `raw` gives the text instead. `{{name}}` in it is replaced by what an earlier step learned. */
  body?: unknown;
  raw?: string;
  /** Milliseconds to wait before the request on a real manager, which finishes some work after it has answered. */
  wait?: number;
  /** Skipped if no earlier step learned this; with `unless`, skipped if one did. */
  needs?: string;
  unless?: string;
  /** A role that differs from the exchange's; `anonymous`: without a session, and none is kept. */
  as?: Role;
  /** Sent to the manager's own port, signed with keys learned earlier; skipped if that port is unknown. */
  signedBy?: { access_key: string; secret_key: string };
  /** The part of the answer to compare, if the rest does not belong to the exchange. */
  pick?: (body: unknown) => unknown;
  /** Values of the answer for later steps, by name. */
  learn?: (body: unknown) => Record<string, string | null | undefined>;
};

export type Exchange = {
  name: string;
  via: 'webserver' | 'manager';
  /** Through the webserver: whose session; to the manager: whose key signs. */
  as: Role;
  /** Requests in sequence; an anonymous exchange has its own cookie jar. */
  steps: (facts: Facts) => Step[];
  /** Values are compared only if the manager's users are the rig's four; otherwise only types. */
  needsRigUsers?: boolean;
  /** It creates, changes and deletes objects: sent to a real manager only with --writes. */
  writes?: true;
  /** 23.09's webserver refuses such GETs at random: retried until it does not. */
  spoiled?: boolean;
  /** To the manager: changes the signed headers before they are sent. */
  tamper?: (headers: Record<string, string>) => Record<string, string>;
};

type Asked = Pick<Exchange, 'as' | 'needsRigUsers'>;

/** A GraphQL request through the webserver. */
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

/** The same exchange for each of the three roles. */
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
