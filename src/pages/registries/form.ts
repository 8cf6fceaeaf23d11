import * as z from 'zod/mini';
import { MASK } from '#api/activity.ts';
import { lacks } from '#api/capabilities.ts';
import { inEtcd, needsProject, type Registry, registryKey, registryTypes } from '#api/registries.ts';
import type { RegistryValues } from '#api/registry-writes.ts';
import type { PlainKey } from '#i18n/messages.ts';
import { atMost } from '#kit/form/at-most.ts';
import type { RuledFields } from '#kit/form/form.ts';

/** The form of a registry: texts as they are typed, empty for none. */
export type RegistryForm = {
  registry_name: string;
  url: string;
  type: string;
  project: string;
  username: string;
  password: string;
  no_password: boolean;
  ssl_verify: boolean;
  is_global: boolean;
};

export const toForm = (registry: Registry | null): RegistryForm => ({
  registry_name: registry?.registry_name ?? '',
  url: registry?.url ?? '',
  type: registry?.type ?? 'docker',
  project: registry?.project ?? '',
  username: registry?.username ?? '',
  password: '',
  no_password: false,
  ssl_verify: registry?.ssl_verify ?? true,
  is_global: registry?.is_global ?? true,
});

/** The projects that a text names, separated by commas. */
const projectsIn = (text: string): string[] =>
  text
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '');

/** The registry that a form describes. Blank texts are none. */
export const toValues = (form: RegistryForm, manager: string): RegistryValues => ({
  registry_name: form.registry_name.trim(),
  url: form.url.trim(),
  type: form.type,
  project: projectsIn(form.project).join(',') || null,
  username: form.username.trim() || null,
  password: form.password || null,
  no_password: form.no_password && form.password === '',
  ssl_verify: form.ssl_verify,
  is_global: inEtcd(manager) ? null : form.is_global,
});

const PROJECT = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/;

/** The host and the port of a URL, both as typed and without a port that is the scheme's own; null if it is none. */
function hostsOf(url: string): readonly string[] | null {
  const typed = /^https?:\/\/([^/?#\s@]+)(\/[^\s?#]*)?$/i.exec(url)?.[1];
  if (typed === undefined || !URL.canParse(url)) return null;
  return [typed.toLowerCase(), new URL(url).host];
}

/** Docker Hub's registry has another host than the name that its images have. */
const isDockerHub = (host: string): boolean => /(^|\.)docker\.io$/.test(host);

/** Whether images with that name as their prefix come from that URL. A local registry has no host. */
export function agree({ registry_name, url, type }: Pick<RegistryForm, 'registry_name' | 'url' | 'type'>): boolean {
  const name = registry_name.trim().toLowerCase();
  const hosts = hostsOf(url.trim());
  if (hosts === null || name === '' || type === 'local') return true; // said elsewhere
  return hosts.includes(name) || (isDockerHub(name) && hosts.some(isDockerHub));
}

/** The longest texts that the database takes (docs/contract/resources-and-operations.md 2.4). */
const MOST = { name: 50, text: 255, url: 512 };

/** Another registry that would be the same: of that name, and from 24.09 on of that project; null for none. */
export const twinOf = (
  registries: readonly Registry[],
  { registry_name, project }: Pick<RegistryValues, 'registry_name' | 'project'>,
  own: Registry | null,
): Registry | null =>
  registries.find(
    other =>
      other.registry_name.toLowerCase() === registry_name.toLowerCase() &&
      (other.row_id === null || (other.project ?? null) === project) &&
      (own === null || registryKey(other) !== registryKey(own)),
  ) ?? null;

const says = (error: PlainKey) => ({ error });
const text = (most: number, key: PlainKey) => z.string().check(z.trim(), atMost(most, key));
const masked = (text: string) => text && MASK;

/** The fields: what is valid (docs/contract/resources-and-operations.md 2.2, 2.4), labels, and what a release lacks. */
export function registryFields(manager: string): RuledFields<RegistryForm> {
  const single = !inEtcd(manager);
  const longName = lacks(manager, 'long names of registries') === null;
  return {
    registry_name: {
      label: 'registry.registry_name',
      rule: z
        .string()
        .check(
          z.trim(),
          z.minLength(1, says('form.required')),
          z.regex(/^[^\s/]*$/, says('registries.name.wrong')),
          atMost(longName ? MOST.text : MOST.name, longName ? 'registries.max.255' : 'registries.max.50'),
        ),
    },
    url: {
      label: 'registry.url',
      rule: z.string().check(
        z.trim(),
        z.minLength(1, says('form.required')),
        z.regex(/^(https?:\/\/|$)/i, says('registries.url.scheme')),
        z.refine<string>(url => url === '' || hostsOf(url) !== null, says('registries.url.wrong')),
        atMost(MOST.url, 'registries.max.512'),
      ),
    },
    type: {
      label: 'registry.type',
      rule: z
        .string()
        .check(z.refine<string>(type => registryTypes(manager).includes(type), says('registries.type.wrong'))),
    },
    project: {
      label: 'registry.project',
      rule: z.string().check(
        z.refine<string>(
          names => projectsIn(names).every(name => PROJECT.test(name)),
          says('registries.project.wrong'),
        ),
        z.refine<string>(names => !single || projectsIn(names).length <= 1, says('registries.project.one')),
        atMost(MOST.text, 'registries.max.255'),
      ),
    },
    username: { label: 'registry.username', rule: text(MOST.text, 'registries.max.255') },
    password: { label: 'registry.password', rule: text(MOST.text, 'registries.max.255'), display: masked },
    no_password: { label: 'registry.no_password', rule: z.boolean() },
    ssl_verify: { label: 'registry.ssl_verify', rule: z.boolean() },
    is_global: {
      label: 'registry.is_global',
      rule: z.boolean(),
      needs: lacks(manager, 'Query.container_registry_nodes'),
    },
  };
}

/** What is valid of several fields together. */
export const registryChecks = (manager: string) => [
  z.refine<RegistryForm>(form => agree(form), { error: 'registries.url.other', path: ['url'], when: () => true }),
  z.refine<RegistryForm>(({ type, project }) => !needsProject(type, manager) || projectsIn(project).length > 0, {
    error: 'registries.project.required',
    path: ['project'],
    when: () => true,
  }),
];
