/**
 * How requests reach the manager: through the webserver that serves this page, with a cookie, or directly at the manager's
 * own port, signed with a key pair that is kept in memory only (docs/contract/users-and-auth.md 0, 1.2, 1.3).
 */
export type SessionConnection = { mode: 'session' };
export type KeyConnection = {
  mode: 'api';
  /** The manager's address without a trailing slash, e.g. `https://manager.example.com:8091`. */
  endpoint: string;
  /** The API version from the manager's handshake, e.g. `v9.20250722`. */
  api_version: string;
  access_key: string;
  secret_key: string;
};
export type Connection = SessionConnection | KeyConnection;

/**
 * A connection and the release of its manager: all that a worker needs for requests of its own. `suspended`: the cookie now
 * belongs to another person, so that nothing may be sent to the manager.
 */
export type Link = { connection: Connection; manager: string; suspended?: boolean };

let link: Link = { connection: { mode: 'session' }, manager: '' };

/** The link that requests use now. */
export const currentLink = (): Link => link;

/** Sets the link: at sign-in, at sign-out, and at the start of a worker. */
export function setLink(next: Link): void {
  link = next;
}

/** The connected manager's release as the manager writes it (`23.09.10`); empty before the handshake. */
export const managerVersion = (): string => link.manager;

/** The path that the console was built for, without a trailing slash: empty for `/`, `/console` for `--base=/console/`. */
export const basePath = (): string => import.meta.env.BASE_URL.replace(/\/$/, '');
