import type { ComponentType } from 'react';
import type { Operation } from '#api/access.ts';
import type { ReadAhead } from '#api/page.ts';
import { withWords } from '#i18n/language.ts';
import type { PlainKey } from '#i18n/messages.ts';

export type PageCode = {
  Content: ComponentType;
  readAhead: ReadAhead;
  /** Code of what is opened on the page, fetched when the browser is idle. */
  fetchedAhead: readonly (() => Promise<unknown>)[];
};

/** A page of the console: where it is, in which group of the menu, who sees it, and how its code is fetched. */
export type PageEntry = {
  path: string;
  title: PlainKey;
  group: PlainKey;
  /** The read that the page stands on: who may not do it does not see the page. */
  operation: Operation;
  load: () => Promise<PageCode>;
};

/** Every page, in the order of the menu. */
export const PAGES: readonly PageEntry[] = [
  {
    path: '/users',
    title: 'users.title',
    group: 'menu.users',
    operation: 'user_list',
    load: async () => {
      const { UsersPage, readAhead, fetchedAhead } = await import('#pages/users/UsersPage.tsx');
      return { Content: UsersPage, readAhead, fetchedAhead };
    },
  },
  {
    path: '/credentials',
    title: 'credentials.title',
    group: 'menu.users',
    operation: 'keypair_list',
    load: async () => {
      const code = import('#pages/credentials/CredentialsPage.tsx');
      const { CredentialsPage, readAhead, fetchedAhead } = await withWords(['work', 'credentials'], code);
      return { Content: CredentialsPage, readAhead, fetchedAhead };
    },
  },
  {
    path: '/resource-policies',
    title: 'policies.title',
    group: 'menu.users',
    operation: 'keypair_resource_policies',
    load: async () => {
      const code = import('#pages/policies/PoliciesPage.tsx');
      const { PoliciesPage, readAhead, fetchedAhead } = await withWords(['work', 'policies'], code);
      return { Content: PoliciesPage, readAhead, fetchedAhead };
    },
  },
  {
    path: '/sessions',
    title: 'sessions.title',
    group: 'menu.resources',
    operation: 'compute_session_list',
    load: async () => {
      const code = import('#pages/sessions/SessionsPage.tsx');
      const { SessionsPage, readAhead, fetchedAhead } = await withWords(['work', 'sessions'], code);
      return { Content: SessionsPage, readAhead, fetchedAhead };
    },
  },
  {
    path: '/folders',
    title: 'folders.title',
    group: 'menu.storage',
    operation: 'vfolder_list',
    load: async () => {
      const code = import('#pages/folders/FoldersPage.tsx');
      const { FoldersPage, readAhead, fetchedAhead } = await withWords(['work', 'folders'], code);
      return { Content: FoldersPage, readAhead, fetchedAhead };
    },
  },
];
