import fs from 'node:fs';
import path from 'node:path';
import type { APIRequestContext, Locator, Page } from '@playwright/test';
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

  /** The folders whose names begin so, as the manager holds them; `more` is a further filter. */
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

  /** Makes a folder of a project. 24.09 takes the project's name only. */
  async make(name: string, project: Project, more: object = {}): Promise<void> {
    const given = { name, host: 'local:volume1', permission: 'rw', usage_mode: 'general', cloneable: false, ...more };
    const byId = await this.#request.post('/func/folders', { data: { ...given, group: project.id } });
    if (byId.ok()) return;
    const byName = await this.#request.post('/func/folders', { data: { ...given, group: project.name } });
    expect(byName.ok(), await byName.text()).toBe(true);
  }

  /** The folders that the REST door lists. 23.09 fails on every second request with parameters; 26.9 needs the project's id. */
  async seen(project: Project): Promise<{ name: string; permission: string }[]> {
    const found: { name: string; permission: string }[] = [];
    for (const query of ['', '', `?group_id=${project.id}`]) {
      const answer = await this.#request.get(`/func/folders${query}`);
      if (answer.ok()) found.push(...((await answer.json()) as typeof found));
    }
    return found;
  }

  /** Deletes what a journey left, by the door that the release has. */
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

/** The path of a folder in the storage proxy's volumes, which LIVE_VOLUMES names beside a real manager; null if it is gone. */
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
  /** Makes a project that may use these storage hosts; it and its folders are gone again at the end. */
  projectOn: (hosts: readonly string[]) => Promise<Project>;
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
  projectOn: async ({ storage, prefix, beside }, use) => {
    const made: Project[] = [];
    await use(async hosts => {
      const permissions = ['create-vfolder', 'modify-vfolder', 'delete-vfolder'];
      const allowed = Object.fromEntries(hosts.map(host => [host, permissions]));
      const props = { domain_name: 'default', allowed_vfolder_hosts: JSON.stringify(allowed) };
      const project = await beside.makeProject(props);
      made.push(project);
      return project;
    });
    await storage.clear(prefix);
    for (const { id } of made) await beside.removeProject(id);
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
