import type { APIRequestContext } from '@playwright/test';
import { accountsOf, anAddress, test as base, CLOSED, expect, logIn, patiently } from './fixtures.ts';

/** A user that a journey makes for itself, and its password. */
export type Person = { email: string; username: string; password: string };

const PASSWORD = 'Journey-pw-1!';

/** What a project is made of besides its name; defaults do not take effect before 23.09.6. */
const NEW_PROJECT = {
  description: '',
  is_active: true,
  total_resource_slots: '{}',
  allowed_vfolder_hosts: '{}',
  integration_id: '',
  resource_policy: 'default',
};

/** What the manager holds of a user. */
export type Held = {
  uuid: string;
  username: string;
  full_name: string;
  description: string;
  status: string;
  role: string;
  domain_name: string;
  need_password_change: boolean;
  main_access_key: string | null;
  groups: { id: string; name: string }[];
};

const HELD =
  'uuid username full_name description status role domain_name need_password_change main_access_key groups { id name }';

/** The manager as a superadmin asks it beside the page, with a session of its own. */
export class Beside {
  readonly #request: APIRequestContext;

  constructor(request: APIRequestContext) {
    this.#request = request;
  }

  /** @throws Error of a refusal. */
  async ask<Data>(query: string, variables: object = {}, tries = 4): Promise<Data> {
    const response = await patiently(() => this.#request.post('/func/admin/gql', { data: { query, variables } }));
    const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] | null };
    const [failure] = errors ?? [];
    // of two transactions at once a real database may undo one, and asks to try again
    if (tries > 1 && /could not serialize access/.test(failure?.message ?? ''))
      return this.ask(query, variables, tries - 1);
    if (!response.ok() || failure) throw new Error(`${response.status()}: ${failure?.message}`);
    return data;
  }

  /** A request to one of the manager's REST doors: its status and what it answers. */
  async rest(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }> {
    const response = await patiently(() =>
      this.#request.fetch(`/func${path}`, { method, ...(body === undefined ? {} : { data: body }) }),
    );
    const text = await response.text();
    return { status: response.status(), body: text === '' ? null : JSON.parse(text) };
  }

  /** The manager's release. */
  async version(): Promise<string> {
    const answer = await patiently(() => this.#request.get('/func/'));
    return ((await answer.json()) as { manager: string }).manager;
  }

  /** What one of the manager's doors to etcd answers (docs/contract/resources-and-operations.md 9.1). */
  async config<Result>(door: 'get' | 'set' | 'delete', body: object): Promise<Result> {
    const response = await patiently(() => this.#request.post(`/func/config/${door}`, { data: body }));
    if (!response.ok()) throw new Error(`${response.status()}: ${await response.text()}`);
    return ((await response.json()) as { result: Result }).result;
  }

  /** What it holds of a user; null for none. */
  async user(email: string): Promise<Held | null> {
    const { user } = await this.ask<{ user: Held | null }>(`query($e: String) { user(email: $e) { ${HELD} } }`, {
      e: email,
    });
    return user;
  }

  /** The names of a user's projects, without those that the manager keeps for itself. */
  async projects(email: string): Promise<string[]> {
    const { groups } = await this.ask<{ groups: { id: string }[] }>('query { groups { id } }');
    const seen = new Set(groups.map(group => group.id));
    const user = await this.user(email);
    return (user?.groups ?? [])
      .filter(group => seen.has(group.id))
      .map(group => group.name)
      .sort();
  }

  /** The access keys of a user, and whether each is active. */
  async keys(email: string): Promise<Record<string, boolean>> {
    const { page } = await this.ask<{ page: { items: { access_key: string; is_active: boolean }[] } }>(
      'query($e: String) { page: keypair_list(limit: 50, offset: 0, email: $e) { items { access_key is_active } total_count } }',
      { e: email },
    );
    return Object.fromEntries(page.items.map(key => [key.access_key, key.is_active]));
  }

  /** The ids of projects of a domain. */
  async projectIds(domain: string): Promise<string[]> {
    const { groups } = await this.ask<{ groups: { id: string }[] }>(
      'query($d: String) { groups(domain_name: $d, is_active: true) { id } }',
      { d: domain },
    );
    return groups.map(group => group.id);
  }

  /** Makes a project, which real managers do. */
  async makeProject(props: {
    domain_name: string;
    type?: string;
    allowed_vfolder_hosts?: string;
  }): Promise<{ id: string; name: string }> {
    const name = `e2e-${Math.random().toString(36).slice(2, 10)}`;
    const { result } = await this.ask<{ result: { ok: boolean; msg: string; group: { id: string } } }>(
      'mutation($n: String!, $p: GroupInput!) { result: create_group(name: $n, props: $p) { ok msg group { id } } }',
      { n: name, p: { ...NEW_PROJECT, ...props } },
    );
    expect(result.ok, result.msg).toBe(true);
    return { id: result.group.id, name };
  }

  /** Takes a project away for good; 24.09 breaks over one that had folders, which is set inactive there. */
  async removeProject(id: string): Promise<void> {
    const by = async (mutation: string) => {
      const query = `mutation($g: UUID!) { result: ${mutation}(gid: $g) { ok msg } }`;
      return (await this.ask<{ result: { ok: boolean; msg: string } }>(query, { g: id })).result;
    };
    const purged = await by('purge_group');
    const { ok, msg } = purged.msg.includes("column 'quota_scope_id'") ? await by('delete_group') : purged;
    expect(ok, msg).toBe(true);
  }

  /** Changes a user; `status` goes along as the console sends it. */
  async modify(email: string, props: object): Promise<void> {
    const user = await this.user(email);
    const { result } = await this.ask<{ result: { ok: boolean; msg: string } }>(
      'mutation($e: String!, $p: ModifyUserInput!) { result: modify_user(email: $e, props: $p) { ok msg } }',
      { e: email, p: { status: user?.status, ...props } },
    );
    expect(result.ok, result.msg).toBe(true);
  }

  /** Takes a user away for good; one who was never made is none. */
  async remove(email: string): Promise<void> {
    if (!(await this.user(email))) return;
    await this.ask(
      'mutation($e: String!) { purge_user(email: $e, props: { purge_shared_vfolders: false }) { ok msg } }',
      { e: email },
    );
  }
}

type WorkerFixtures = {
  /** The superadmin's requests beside the page, with one session for the whole worker. */
  besideRequests: APIRequestContext;
};

type Fixtures = {
  /** Requests of somebody who is signed in, beside the page. */
  requestsOf: (account: { email: string; password: string }) => Promise<APIRequestContext>;
  beside: Beside;
  /** The ids of so many projects of a domain; what it lacks is made, and gone again at the end. */
  enoughProjects: (domain: string, count: number) => Promise<string[]>;
  /** An e-mail address and a name that nobody has; whoever is made with them is gone again at the end. */
  nobody: { (prefix?: string): Person; alsoGone: (email: string) => void };
  /** Makes a user at the manager, in the first `projects` of its domain; gone again at the end. */
  newcomer: (given?: {
    projects?: number;
    domain?: string;
    status?: string;
    role?: string;
    prefix?: string;
  }) => Promise<Person>;
};

export const test = base.extend<Fixtures, WorkerFixtures>({
  besideRequests: [
    async ({ playwright }, use, { project }) => {
      const request = await playwright.request.newContext({
        ...(project.use.baseURL && { baseURL: project.use.baseURL }),
        extraHTTPHeaders: { ...CLOSED, 'X-Forwarded-For': anAddress() },
      });
      await logIn(request, accountsOf(project).superadmin);
      await use(request);
      await request.dispose();
    },
    { scope: 'worker' },
  ],
  requestsOf: async ({ playwright, baseURL }, use) => {
    const opened: APIRequestContext[] = [];
    await use(async account => {
      const request = await playwright.request.newContext({
        ...(baseURL && { baseURL }),
        extraHTTPHeaders: { ...CLOSED, 'X-Forwarded-For': anAddress() },
      });
      opened.push(request);
      await logIn(request, account);
      return request;
    });
    for (const request of opened) await request.dispose();
  },
  beside: async ({ besideRequests }, use) => use(new Beside(besideRequests)),
  enoughProjects: async ({ beside }, use) => {
    const made: string[] = [];
    await use(async (domain, count) => {
      const found = await beside.projectIds(domain);
      while (found.length < count) {
        const { id } = await beside.makeProject({ domain_name: domain });
        made.push(id);
        found.push(id);
      }
      return found.slice(0, count);
    });
    for (const id of made) await beside.removeProject(id);
  },
  // after it, so that a project goes when nobody is in it any more
  nobody: async ({ beside, enoughProjects: _ }, use) => {
    const made: string[] = [];
    const nobody = (prefix = 'e2e') => {
      const username = `${prefix}-${Math.random().toString(36).slice(2, 10)}`;
      made.push(`${username}@example.com`);
      return { email: `${username}@example.com`, username, password: PASSWORD };
    };
    await use(Object.assign(nobody, { alsoGone: (email: string) => void made.push(email) }));
    for (const email of made) await beside.remove(email);
  },
  newcomer: async ({ nobody, beside, enoughProjects }, use) => {
    await use(async ({ projects = 0, domain = 'default', status = 'active', role = 'user', prefix } = {}) => {
      const person = nobody(prefix);
      const props = {
        username: person.username,
        password: person.password,
        need_password_change: false,
        full_name: 'A Newcomer',
        description: '',
        status,
        domain_name: domain,
        role,
        group_ids: await enoughProjects(domain, projects),
        resource_policy: 'default',
      };
      const { result } = await beside.ask<{ result: { ok: boolean; msg: string } }>(
        'mutation($e: String!, $p: UserInput!) { result: create_user(email: $e, props: $p) { ok msg } }',
        { e: person.email, p: props },
      );
      expect(result.ok, result.msg).toBe(true);
      return person;
    });
  },
});

export { expect };
