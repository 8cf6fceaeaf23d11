/**
 * How requests reach the manager: through the webserver that serves this page (a cookie is the credential), or straight
 * to a manager's own port, signed with a key pair that lives in memory only (docs/contract/users-and-auth.md 0, 1.2,
 * 1.3).
 */
export type SessionConnection = { mode: 'session' };
export type KeyConnection = {
  mode: 'api';
  /** The manager's address without a trailing slash, e.g. `https://manager.example.com:8091`. */
  endpoint: string;
  /** The API version that the manager named in its handshake, e.g. `v9.20250722`. */
  api_version: string;
  access_key: string;
  secret_key: string;
};
export type Connection = SessionConnection | KeyConnection;

/** A connection and the release it leads to: all that a worker needs to talk to the manager by itself. */
export type Link = { connection: Connection; manager: string };

let link: Link = { connection: { mode: 'session' }, manager: '' };

/** The link that requests use now. */
export const currentLink = (): Link => link;

/** Sets the link: at sign-in, at sign-out, and in a worker once it has been told. */
export function setLink(next: Link): void {
  link = next;
}

/** The connected manager's release as it names itself (`23.09.10`); empty before the handshake. */
export const managerVersion = (): string => link.manager;
