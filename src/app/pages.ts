import type { ComponentType } from 'react';
import type { Operation } from '#api/access.ts';
import type { ReadAhead } from '#api/page.ts';
import { withWords } from '#i18n/language.ts';
import type { Area, PlainKey } from '#i18n/messages.ts';

/** What the file of a page exports as `page`. */
export type PageCode = {
  Content: ComponentType;
  readAhead: ReadAhead;
  /** Code of the page's details, fetched when the browser is idle: at most 100 kB with antd and the activity drawer. */
  fetchedAhead: readonly (() => Promise<unknown>)[];
  /** Code of the page's dialogs, fetched when the pointer or the focus is on a button of the page. */
  fetchedOnButton?: readonly (() => Promise<unknown>)[];
};

/** A page of the console: where it is, who sees it, and how its code is fetched. */
export type PageEntry = {
  path: string;
  title: PlainKey;
  /** Its group in the menu. */
  group: PlainKey;
  /** The read that the page needs: people who may not do it do not see the page. */
  operation: Operation;
  load: () => Promise<PageCode>;
  /** Pages of one row, at addresses below this one (`/storages/:id`); the menu does not show them. */
  below: readonly PageEntry[];
};

type Group = 'users' | 'resources' | 'storage' | 'system';
type Code = () => Promise<{ page: PageCode }>;
type Rest = {
  /** Words that the page says; those of its area and of lists if not given. */
  words?: readonly Area[];
  /** By the part of the address below the page: `{ ':id': () => import('#pages/storages/StoragePage.tsx') }`. */
  below?: Readonly<Record<string, Code>>;
};

/** A page whose title is `title` of its area. */
function page(path: string, area: Area, group: Group, operation: Operation, code: Code, rest: Rest = {}): PageEntry {
  const { words = ['work', area], below = {} } = rest;
  const load = (from: Code) => async () => (await withWords(words, from())).page;
  const entry = { path, title: `${area}.title` as PlainKey, group: `menu.${group}`, operation } as const;
  return {
    ...entry,
    load: load(code),
    below: Object.entries(below).map(([part, from]) => ({
      ...entry,
      path: `${path}/${part}`,
      load: load(from),
      below: [],
    })),
  };
}

/** Every page, in the order of the menu. What the first page says is part of `core`. */
export const PAGES: readonly PageEntry[] = [
  page('/users', 'users', 'users', 'user_list', () => import('#pages/users/page.ts'), { words: [] }),
  page('/credentials', 'credentials', 'users', 'keypair_list', () => import('#pages/credentials/page.ts')),
  page('/resource-policies', 'policies', 'users', 'keypair_resource_policies', () => import('#pages/policies/page.ts')),
  page('/images', 'images', 'resources', 'images', () => import('#pages/images/page.ts')),
  page('/registries', 'registries', 'resources', 'container_registries', () => import('#pages/registries/page.ts')),
  page('/presets', 'presets', 'resources', 'resource_presets', () => import('#pages/presets/page.ts')),
  page('/agents', 'agents', 'resources', 'agent_summary_list', () => import('#pages/agents/page.ts')),
  page('/resource-groups', 'groups', 'resources', 'scaling_groups', () => import('#pages/groups/page.ts')),
  page('/sessions', 'sessions', 'resources', 'compute_session_list', () => import('#pages/sessions/page.ts')),
  page('/storages', 'storages', 'storage', 'storage_volume_list', () => import('#pages/storages/page.ts'), {
    below: { ':id': () => import('#pages/storages/StoragePage.tsx') },
  }),
  page('/folders', 'folders', 'storage', 'vfolder_list', () => import('#pages/folders/page.ts')),
  page(
    '/configuration',
    'configuration',
    'system',
    'config',
    () => import('#pages/configuration/ConfigurationPage.tsx'),
  ),
  page('/maintenance', 'maintenance', 'system', 'maintain', () => import('#pages/maintenance/MaintenancePage.tsx'), {
    words: ['work', 'registries', 'maintenance'],
  }),
  page('/information', 'information', 'system', 'inspect', () => import('#pages/information/InformationPage.tsx'), {
    words: ['work', 'information'],
  }),
];

/** Every page with those below it, the latter first: their addresses begin with the other's. */
export const ALL_PAGES: readonly PageEntry[] = PAGES.flatMap(entry => [...entry.below, entry]);
