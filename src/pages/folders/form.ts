import * as z from 'zod/mini';
import { wantsSlugs } from '#api/folder-rules.ts';
import type { FolderOptions, NewFolder } from '#api/folder-writes.ts';
import type { Folder } from '#api/folders.ts';
import type { PlainKey, Translate } from '#i18n/messages.ts';
import { atMost } from '#kit/form/at-most.ts';
import type { Fields } from '#kit/form/form.ts';
import { WORDS } from './Word.tsx';

/** What the form of a folder holds. */
export type FolderForm = {
  name: string;
  /** Id of the project. */
  group: string;
  host: string;
  permission: string;
  usage_mode: string;
  cloneable: boolean;
};

export type EditForm = Pick<FolderForm, 'name' | 'permission' | 'cloneable'>;

const says = (key: PlainKey) => ({ error: key });
const filled = z.minLength(1, says('form.required'));

/** Letters and digits, and dots, dashes and underscores between them: what 23.09 takes. */
const SLUG = /^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/;

/**
 * The rules for the name of a project folder (contract/resources-and-operations.md 7.2). Every name that a manager keeps
 * for itself begins with a dot or holds a slash.
 */
const nameRule = (manager: string) =>
  z.string().check(
    z.trim(),
    filled,
    atMost(64, 'form.max64'),
    z.refine(name => !name.startsWith('.'), says('refusal.folder-dotted')),
    z.refine(name => !name.includes('/'), says('form.folder.slash')),
    z.refine(name => !wantsSlugs(manager) || name === '' || SLUG.test(name), says('form.folder.slug')),
  );

/** What is valid of a folder that is made. */
export const creatingSchema = (manager: string) =>
  z.object({
    name: nameRule(manager),
    group: z.string().check(filled),
    host: z.string().check(filled),
    permission: z.string().check(filled),
    usage_mode: z.string().check(filled),
    cloneable: z.boolean(),
  });

/** What is valid of a folder that is changed. */
export const editingSchema = (manager: string) =>
  z.object({ name: nameRule(manager), permission: z.string().check(filled), cloneable: z.boolean() });

/** What each datum is called, and how its values read. `projectName` tells a project's name by its id. */
export function folderFields(t: Translate, projectName: (id: string) => string): Fields<FolderForm> {
  const inWords = (value: string) => (WORDS[value] ? t(WORDS[value]) : value);
  return {
    name: { label: 'folder.name' },
    group: { label: 'folder.project', told: projectName },
    host: { label: 'folder.host' },
    permission: { label: 'folder.permission', told: inWords },
    usage_mode: { label: 'folder.usage_mode', told: inWords },
    cloneable: { label: 'folder.cloneable' },
  };
}

/** A form for no folder yet. */
export const newFolder: FolderForm = {
  name: '',
  group: '',
  host: '',
  permission: 'rw',
  usage_mode: 'general',
  cloneable: false,
};

/** The form of a folder there is. */
export const toForm = ({ name, permission, cloneable }: Folder): EditForm => ({ name, permission, cloneable });

/** What is sent to make a folder. */
export const toCreate = ({ group, name, ...form }: FolderForm, projectName: (id: string) => string): NewFolder => ({
  ...form,
  name: name.trim(),
  project: { id: group, name: projectName(group) },
});

/** What is sent to change a folder beside its name: only what was changed; null for nothing. */
export function toModify({ permission, cloneable }: Partial<EditForm>): FolderOptions | null {
  if (permission === undefined && cloneable === undefined) return null;
  return { ...(permission !== undefined && { permission }), ...(cloneable !== undefined && { cloneable }) };
}
