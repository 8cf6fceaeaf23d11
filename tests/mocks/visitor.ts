import type { EmbeddedManager } from '#mocks/manager.ts';

export const ORIGIN = 'http://console.example';

/** A visitor with a browser of their own at the embedded webserver, which keeps cookies. */
export class Visitor {
  readonly #manager: EmbeddedManager;
  #cookie = '';

  constructor(manager: EmbeddedManager) {
    this.#manager = manager;
  }

  /** The webserver's answer; the page for a path that it does not have. */
  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#cookie) headers.set('Cookie', this.#cookie);
    const answer = await this.#manager.web(new Request(`${ORIGIN}${path}`, { ...init, headers }));
    for (const line of answer?.headers.getSetCookie() ?? []) this.#cookie = line.split(';')[0] ?? '';
    return answer ?? new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } });
  }

  post(path: string, body?: unknown): Promise<Response> {
    return this.ask(path, { method: 'POST', ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  }

  async login(username: string, password: string, more: object = {}): Promise<{ status: number; body: LoginBody }> {
    const answer = await this.post('/server/login', { username, password, ...more });
    return { status: answer.status, body: (await answer.json()) as LoginBody };
  }

  async gql(query: string, variables?: object): Promise<{ status: number; body: GqlBody }> {
    const answer = await this.post('/func/admin/gql', { query, ...(variables ? { variables } : {}) });
    return { status: answer.status, body: (await answer.json()) as GqlBody };
  }
}

export type LoginBody = {
  authenticated?: boolean;
  type?: string;
  title?: string;
  data?: {
    type?: string;
    title?: string;
    details?: string | null;
    role?: string;
    two_factor_registration_token?: string;
  };
};
export type GqlBody = {
  // biome-ignore lint/suspicious/noExplicitAny: a test knows what its query requested
  data?: any;
  errors?: { message: string; extensions?: { code: string } }[] | null;
  msg?: string;
  type?: string;
};

/** A visitor who is signed in as the rig's superadmin. */
export async function superadminOf(manager: EmbeddedManager): Promise<Visitor> {
  const visitor = new Visitor(manager);
  const { body } = await visitor.login('admin@example.com', 'Admin-pw-1!');
  if (!body.authenticated) throw new Error('the superadmin cannot sign in');
  return visitor;
}

/** A clock that does not move by itself. */
export class Clock {
  #time = Date.UTC(2026, 5, 1, 9);

  readonly now = (): Date => new Date(this.#time);

  pass(seconds: number): void {
    this.#time += seconds * 1000;
  }
}
