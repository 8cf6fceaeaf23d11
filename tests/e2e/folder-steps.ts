import fs from 'node:fs';
import path from 'node:path';
import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { atLeast } from '#lib/versions.ts';
import { patiently } from './fixtures.ts';
import { test as base, expect } from './people.ts';

/** The list of folders. */
export const list = (page: Page): Locator => page.getByRole('table', { name: 'Data' });

/** Waits until the list is there and at rest. */
export async function atRest(page: Page): Promise<void> {
  await expect(list(page)).toHaveAttribute('aria-busy', 'false');
}

/** The row of a folder in the list. */
export const rowOf = (page: Page, name: string): Locator =>
  list(page)
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name, exact: true }) });

export type FolderHeld = {
  id: string;
  name: string;
  host: string;
  permission: string;
  cloneable: boolean;
  status: string;
};
type Project = { id: string; name: string };

/** The storage of a manager as somebody signed in at its webserver sees it, beside the page. */
export class Storage {
  readonly #request: APIRequestContext;

  constructor(request: APIRequestContext) {
    this.#request = request;
  }

  /** What the manager holds of folders with these names, or of those that a filter finds. */
  async held(name: string, more = ''): Promise<FolderHeld[]> {
    const query =
      'query($f: String) { page: vfolder_list(limit: 100, offset: 0, filter: $f) { items { id name host permission cloneable status } total_count } }';
    const filter = `(name ilike "${name}%")${more && ` & (${more})`}`;
    const answer = await patiently(() =>
      this.#request.post('/func/admin/gql', { data: { query, variables: { f: filter } } }),
    );
    const { data, errors } = (await answer.json()) as {
      data: { page: { items: FolderHeld[] } | null };
      errors?: unknown;
    };
    if (!data.page) throw new Error(JSON.stringify(errors));
    return data.page.items;
  }

  /** The one folder of that name. */
  async one(name: string): Promise<FolderHeld | undefined> {
    return (await this.held(name)).find(folder => folder.name === name);
  }

  /** What the manager holds as the quota of a project on a host, in bytes. */
  async quota(host: string, project: Project): Promise<number | null> {
    const query =
      'query($h: String!, $s: String!) { scope: quota_scope(storage_host_name: $h, quota_scope_id: $s) { details { hard_limit_bytes } } }';
    const variables = { h: host, s: `project:${project.id}` };
    const answer = await this.#request.post('/func/admin/gql', { data: { query, variables } });
    const { data } = (await answer.json()) as { data: { scope: { details: { hard_limit_bytes: number | null } } } };
    return data.scope.details.hard_limit_bytes;
  }

  /** Sets it, as somebody else would. */
  async setQuota(host: string, project: Project, bytes: number): Promise<void> {
    const query =
      'mutation($h: String!, $s: String!, $p: QuotaScopeInput!) { set_quota_scope(storage_host_name: $h, quota_scope_id: $s, props: $p) { quota_scope { id } } }';
    const variables = { h: host, s: `project:${project.id}`, p: { hard_limit_bytes: bytes } };
    const answer = await this.#request.post('/func/admin/gql', { data: { query, variables } });
    expect((await answer.json()).data.set_quota_scope).not.toBeNull();
  }

  /** Makes a folder of a project, which 24.09 knows by its name alone. */
  async make(name: string, project: Project, more: object = {}): Promise<void> {
    const given = { name, host: 'local:volume1', permission: 'rw', usage_mode: 'general', cloneable: false, ...more };
    const byId = await this.#request.post('/func/folders', { data: { ...given, group: project.id } });
    if (byId.ok()) return;
    const byName = await this.#request.post('/func/folders', { data: { ...given, group: project.name } });
    expect(byName.ok(), await byName.text()).toBe(true);
  }

  /** Makes a folder of whoever is signed in. */
  async makeOwn(name: string): Promise<void> {
    const given = { name, host: 'local:volume1', permission: 'rw', usage_mode: 'general', cloneable: false };
    const made = await this.#request.post('/func/folders', { data: given });
    expect(made.ok(), await made.text()).toBe(true);
  }

  /** What the REST door lists of a project. 23.09 fails on every other question with parameters, 26.9 wants the project named. */
  async seen(project: Project): Promise<{ name: string; permission: string }[]> {
    const found: { name: string; permission: string }[] = [];
    for (const query of ['', '', `?group_id=${project.id}`]) {
      const answer = await this.#request.get(`/func/folders${query}`);
      if (answer.ok()) found.push(...((await answer.json()) as typeof found));
    }
    return found;
  }

  /** Takes away what a journey left, by whichever way the release has. */
  async clear(prefix: string): Promise<void> {
    for (const { id, name, status } of await this.held(prefix)) {
      if (/complete|ongoing/.test(status)) continue;
      const hex = id.replaceAll('-', '');
      const trashed = await this.#request.delete('/func/folders', { data: { vfolder_id: id } });
      if (trashed.ok() || status === 'delete-pending')
        await this.#request.post('/func/folders/delete-from-trash-bin', { data: { vfolder_id: id } });
      else await this.#request.delete('/func/folders', { data: { id: hex } });
      expect(name.startsWith(prefix)).toBe(true);
    }
  }
}

/**
 * Where a folder lies in a storage proxy's volumes, whose folder LIVE_VOLUMES names where journeys run beside a real one;
 * null for nowhere: it is gone.
 */
export function onDisk(id: string): string | null {
  const volumes = process.env.LIVE_VOLUMES;
  if (!volumes) return null;
  const hex = id.replaceAll('-', '');
  const tail = path.join(hex.slice(0, 2), hex.slice(2, 4), hex.slice(4));
  const all = fs.readdirSync(volumes, { recursive: true, encoding: 'utf8' });
  return all.find(name => name.endsWith(tail)) ?? null;
}

type Fixtures = {
  storage: Storage;
  /** The storage as somebody else sees it. */
  storageOf: (person: { email: string; password: string }) => Promise<Storage>;
  /** A folder name that nobody has; what is called so, or begins so, is gone again at the end. */
  prefix: string;
  /** A model store of the domain, made for the journey where there is none; null before 24.03, which has none. */
  modelStore: Project | null;
  /** A project of the domain that somebody made for the journey is in. */
  team: { project: Project; member: { email: string; password: string } };
};

export const test = base.extend<Fixtures>({
  storageOf: async ({ requestsOf }, use) => use(async person => new Storage(await requestsOf(person))),
  storage: async ({ storageOf, accounts }, use) => use(await storageOf(accounts.superadmin)),
  prefix: async ({ storage }, use) => {
    const prefix = `fold-${Math.random().toString(36).slice(2, 9)}`;
    await use(prefix);
    await storage.clear(prefix);
  },
  modelStore: async ({ beside }, use) => {
    if (!atLeast(await beside.version(), '24.03.0')) return use(null);
    const { groups } = await beside.ask<{ groups: (Project & { domain_name: string })[] }>(
      'query { groups(type: ["MODEL_STORE"], is_active: true) { id name domain_name } }',
    );
    const found = groups.find(({ domain_name }) => domain_name === 'default');
    const made = found
      ? null
      : await beside.makeProject({
          domain_name: 'default',
          type: 'MODEL_STORE',
          allowed_vfolder_hosts: JSON.stringify({ 'local:volume1': ['create-vfolder', 'delete-vfolder'] }),
        });
    await use(found ?? made);
    if (made) await beside.removeProject(made.id);
  },
  team: async ({ newcomer, beside }, use) => {
    const member = await newcomer({ projects: 1, prefix: 'fold' });
    const names = await beside.projects(member.email);
    const project = (await beside.user(member.email))?.groups.find(({ name }) => name === names[0]);
    if (!project) throw new Error('the newcomer is in no project');
    await use({ project, member });
  },
});

export { expect };
