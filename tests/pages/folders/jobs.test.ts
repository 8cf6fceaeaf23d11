import { expect, test } from 'vitest';
import type { Folder } from '#api/folders.ts';
import { fetchWords, getSpoken } from '#i18n/language.ts';
import type { JobSpec } from '#kit/jobs/job-spec.ts';
import { deleteMany, restoreMany, trashMany } from '#pages/folders/jobs.ts';

await fetchWords('folders');
const { t } = getSpoken();
const STATES = ['ready', 'mounted', 'error', 'delete-pending', 'delete-ongoing', 'delete-error', 'delete-complete'];
const all = STATES.map(
  status => ({ id: status, name: status, group_name: 'nlp-lab', ownership_type: 'group', status }) as Folder,
);
const users = { ...all[0], id: 'mine', name: 'mine', ownership_type: 'user', group_name: null } as Folder;
const ids = (spec: JobSpec) => spec.rows.map(row => row.id);
const why = (spec: JobSpec) => Object.fromEntries(spec.skipped.map(row => [row.name.split(' ')[0], row.why]));

test('what nothing is being done with goes to the trash, and what belongs to users does not', () => {
  const spec = trashMany([...all, users], t);
  expect(ids(spec)).toEqual(['ready', 'error']);
  expect(why(spec)).toMatchObject({
    mounted: t('folders.skip.busy'),
    'delete-pending': t('folders.skip.leaving'),
    mine: t('folders.note.users'),
  });
  expect(spec.rows[0]?.name).toBe('ready · nlp-lab');
});

test('what is still whole is restored', () => {
  expect(ids(restoreMany(all, t))).toEqual(['delete-pending']);
});

test('only what is in the trash is deleted for ever, where there is one', () => {
  const spec = deleteMany(all, t, { role: 'superadmin', trashed: true });
  expect(ids(spec)).toEqual(['delete-pending', 'delete-ongoing', 'delete-error']);
  expect(why(spec)).toMatchObject({
    ready: t('folders.skip.notTrashed'),
    'delete-complete': t('folders.skip.leaving'),
  });
  expect(ids(deleteMany(all, t, { role: 'superadmin', trashed: false }))).toEqual(['ready', 'error']);
});
