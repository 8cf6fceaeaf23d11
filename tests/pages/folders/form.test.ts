import { describe, expect, test } from 'vitest';
import type { Folder } from '#api/folders.ts';
import { changedOf, faultsOf, isRequired, newFaultsOf } from '#kit/form/form.ts';
import { quotaOf } from '#kit/quota/quota.ts';
import { UNLIMITED } from '#lib/limits.ts';
import {
  creatingSchema,
  type EditForm,
  editingSchema,
  type FolderForm,
  newFolder,
  toCreate,
  toForm,
  toModify,
} from '#pages/folders/form.ts';

const filled: FolderForm = { ...newFolder, name: 'course-data', group: 'some-id', host: 'local:volume1' };
const faults = (name: string, manager = '26.9.6') => [
  faultsOf<FolderForm>(creatingSchema(manager), { ...filled, name }).name,
  faultsOf(editingSchema(manager), { name, permission: 'ro', cloneable: false }).name,
];

describe('what the form of a folder calls wrong', () => {
  test('a filled form is right', () => expect(faultsOf<FolderForm>(creatingSchema('26.9.6'), filled)).toEqual({}));
  test.each([
    ['', 'form.required'],
    ['  ', 'form.required'],
    ['.ssh', 'refusal.folder-dotted'],
    ['.bashrc', 'refusal.folder-dotted'],
    ['/home', 'form.folder.slash'],
    ['a/b', 'form.folder.slash'],
    ['x'.repeat(65), 'form.max64'],
  ])('the name “%s”', (name, fault) => expect(faults(name)).toEqual([fault, fault]));
  test.each(['x'.repeat(64), '공용 자료', 'a', 'data (2026)', 'v1.0_final-2'])('the name “%s” is right', name =>
    expect(faults(name)).toEqual([undefined, undefined]),
  );
  test.each(['공용', 'two words', '-a', 'a-', 'a.'])('23.09 takes no “%s”', name => {
    expect(faults(name, '23.09.10')).toEqual(['form.folder.slug', 'form.folder.slug']);
    expect(faults(name, '24.09.7')).toEqual([undefined, undefined]);
  });
  test.each(['26.9.6', '23.09.10'])('.local is the one name with a dot in front on %s', manager => {
    expect(faults('.local', manager)).toEqual([undefined, undefined]);
    expect(faults('.locale', manager)).toEqual(['refusal.folder-dotted', 'refusal.folder-dotted']);
  });
  test.each(['.cache', 'a/b', ' spaced ', 'x'.repeat(80)])(
    'a folder that is called “%s” already can be edited',
    name => {
      const schema = editingSchema('23.09.10');
      const named = (now: string): EditForm => ({ name: now, permission: 'ro', cloneable: true });
      const of = (now: string) => newFaultsOf(schema, named(now), named(name)).name;
      expect(of(name)).toBeUndefined();
      expect(of('.other')).toBe('refusal.folder-dotted');
      expect(of('')).toBe('form.required');
      expect(isRequired(schema, 'name')).toBe(true);
    },
  );
  test('a folder has a name, a project and a host', () => {
    const names = Object.keys(filled) as (keyof FolderForm)[];
    const schema = creatingSchema('26.9.6');
    const chosen = ['name', 'group', 'host', 'permission', 'usage_mode'];
    expect(names.filter(name => isRequired(schema, name))).toEqual(chosen);
    expect(faultsOf<FolderForm>(schema, { ...filled, group: '', host: '' })).toEqual({
      group: 'form.required',
      host: 'form.required',
    });
  });
});

test('a new folder is sent with its project by id and name', () => {
  expect(toCreate({ ...filled, name: ' course-data ' }, () => 'nlp-lab')).toEqual({
    name: 'course-data',
    project: { id: 'some-id', name: 'nlp-lab' },
    host: 'local:volume1',
    permission: 'rw',
    usage_mode: 'general',
    cloneable: false,
  });
});

test('a change sends what was changed, and the name apart', () => {
  const base = toForm({ name: 'a', permission: 'rw', cloneable: false, host: 'local:volume1' } as Folder);
  expect(base).toEqual({ name: 'a', permission: 'rw', cloneable: false });
  expect(toModify(changedOf(base, { ...base, cloneable: true }))).toEqual({ cloneable: true });
  expect(toModify(changedOf(base, { ...base, permission: 'ro' }))).toEqual({ permission: 'ro' });
  expect(toModify(changedOf(base, { ...base, name: 'b' }))).toBeNull();
});

describe('the quota of a project, with the folder that is made', () => {
  const fault = (quota: string) => faultsOf<FolderForm>(creatingSchema('26.9.6'), { ...filled, quota }).quota;
  test.each([
    ['1 B', '1'],
    ['12 GB', '12000000000'],
    ['1.5 TB', '1500000000000'],
    ['9007199254740991 B', '9007199254740991'],
  ])('“%s” is right, and exactly so many bytes', (quota, bytes) => {
    expect(fault(quota)).toBeUndefined();
    expect(quotaOf(quota)).toBe(bytes);
  });
  test.each(['', ' GB', '  TB'])('“%s” leaves it as it is', quota => {
    expect(fault(quota)).toBeUndefined();
    expect(quotaOf(quota)).toBeNull();
  });
  test.each(['0 GB', '-1 GB', 'x GB', '0.5 B', '1e3 GB'])('“%s” is not a quota', quota => {
    expect(fault(quota)).toBe('folders.quota.wrong');
    expect(quotaOf(quota)).toBeNull();
  });
  test.each(['9007199254740992 B', '10 PB'])('“%s” is more than the manager takes', quota => {
    expect(fault(quota)).toBe('quota.most');
    expect(quotaOf(quota)).toBeNull();
  });
  test('∞ unsets it', () => {
    expect(fault('∞')).toBeUndefined();
    expect(quotaOf('∞')).toBe(UNLIMITED);
  });
  test('it is no datum of the folder', () =>
    expect(toCreate({ ...filled, quota: '12 GB' }, () => 'a project')).not.toHaveProperty('quota'));
});
