import * as z from 'zod/mini';
import { wantsSlugs } from '#api/folder-rules.ts';
import type { FolderOptions, NewFolder } from '#api/folder-writes.ts';
import type { Folder } from '#api/folders.ts';
import type { PlainKey, Translate } from '#i18n/messages.ts';
import type { Fields } from '#kit/form/form.ts';
import { limitFault } from '#kit/form/number-fault.ts';
import { isAbove, isUntold, QUOTA, quotaOf } from '#kit/quota/quota.ts';
import { characters } from '#lib/characters.ts';
import { WORDS } from './Word.tsx';

/** The values of the form of a folder. */
export type FolderForm = {
  name: string;
  /** Id of the project. */
  group: string;
  host: string;
  permission: string;
  usage_mode: string;
  cloneable: boolean;
  /** The project's quota on the host, with its unit. Without a number the quota is not changed. */
  quota: string;
};

export type EditForm = Pick<FolderForm, 'name' | 'permission' | 'cloneable'>;

const says = (key: PlainKey) => ({ error: key });
const filled = z.minLength(1, says('form.required'));

/** What 23.09 accepts: letters and digits, with dots, dashes and underscores only between them. */
const SLUG = /^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/;

/** The only name with a leading dot that a project folder may have. */
const EXEMPT = '.local';

/**
 * The rules for the name of a project folder (docs/contract/resources-and-operations.md 7.2). Every other name that a
 * manager keeps for itself begins with a dot or holds a slash.
 */
const nameRule = (manager: string) => {
  const rule = (holds: (name: string) => boolean, fault: PlainKey) =>
    z.refine<string>(name => name === EXEMPT || holds(name), says(fault));
  return z.string().check(
    z.trim(),
    rule(name => name !== '', 'form.required'),
    rule(name => characters(name) <= 64, 'form.max64'),
    rule(name => !name.startsWith('.'), 'refusal.folder-dotted'),
    rule(name => !name.includes('/'), 'form.folder.slash'),
    rule(name => !wantsSlugs(manager) || name === '' || SLUG.test(name), 'form.folder.slug'),
  );
};

/** What is valid for a new folder. */
export const creatingSchema = (manager: string) =>
  z.object({
    name: nameRule(manager),
    group: z.string().check(filled),
    host: z.string().check(filled),
    permission: z.string().check(filled),
    usage_mode: z.string().check(filled),
    cloneable: z.boolean(),
    quota: z.string().check(
      z.refine(text => !isAbove(text), { ...says('quota.most'), abort: true }),
      z.refine(text => isUntold(text) || quotaOf(text) !== null, { error: limitFault(QUOTA, 'folders.quota.wrong') }),
    ),
  });

/** What is valid for an existing folder. */
export const editingSchema = (manager: string) =>
  z.object({ name: nameRule(manager), permission: z.string().check(filled), cloneable: z.boolean() });

/**
 * The fields of the form: their labels, and how their values read. `projectName` returns a project's name by its id.
 */
export function folderFields(t: Translate, projectName: (id: string) => string): Fields<FolderForm> {
  const inWords = (value: string) => (WORDS[value] ? t(WORDS[value]) : value);
  return {
    name: { label: 'folder.name' },
    group: { label: 'folder.project', display: projectName },
    host: { label: 'folder.host' },
    permission: { label: 'folder.permission', display: inWords },
    usage_mode: { label: 'folder.usage_mode', display: inWords },
    cloneable: { label: 'folder.cloneable' },
    quota: { label: 'folders.quota' },
  };
}

/** The form of a new folder. */
export const newFolder: FolderForm = {
  name: '',
  group: '',
  host: '',
  permission: 'rw',
  usage_mode: 'general',
  cloneable: false,
  quota: '',
};

/** The form of an existing folder. */
export const toForm = ({ name, permission, cloneable }: Folder): EditForm => ({ name, permission, cloneable });

/** The input that creates a folder. */
export const toCreate = (
  { group, name, quota: _, ...form }: FolderForm,
  projectName: (id: string) => string,
): NewFolder => ({
  ...form,
  name: name.trim(),
  project: { id: group, name: projectName(group) },
});

/** The input that changes a folder, without its name: only changed options; null if there are none. */
export function toModify({ permission, cloneable }: Partial<EditForm>): FolderOptions | null {
  if (permission === undefined && cloneable === undefined) return null;
  return { ...(permission !== undefined && { permission }), ...(cloneable !== undefined && { cloneable }) };
}
