import { describe, expect, test } from 'vitest';
import type { Registry } from '#api/registries.ts';
import { faultsOf, schemaOf } from '#kit/form/form.ts';
import {
  agree,
  type RegistryForm,
  registryChecks,
  registryFields,
  toForm,
  toValues,
  twinOf,
} from '#pages/registries/form.ts';

const filled: RegistryForm = {
  ...toForm(null),
  registry_name: 'cr.example.com',
  url: 'https://cr.example.com',
  project: 'stable',
};
const faults = (manager: string, change: Partial<RegistryForm>) =>
  faultsOf<RegistryForm>(schemaOf(registryFields(manager), registryChecks(manager)), { ...filled, ...change });

test.each([
  ['cr.example.com', 'https://cr.example.com', 'docker', true],
  ['CR.example.com:5000', 'http://cr.example.com:5000/', 'docker', true],
  ['cr.example.com', 'https://cr.example.com:443', 'docker', true],
  ['cr.example.com', 'https://cr.example.com:5000', 'docker', false],
  ['cr.example.com:5000', 'https://cr.example.com', 'docker', false],
  ['example.com', 'https://cr.example.com', 'docker', false],
  ['index.docker.io', 'https://registry-1.docker.io', 'docker', true],
  ['docker.io.evil.example', 'https://registry-1.docker.io', 'docker', false],
  ['local', 'http://localhost', 'local', true],
])('%s and %s agree, type %s: %s', (registry_name, url, type, is) => {
  expect(agree({ registry_name, url, type })).toBe(is);
});

test.each([
  [{ registry_name: ' ' }, { registry_name: 'form.required' }],
  [
    { registry_name: 'https://cr.example.com' },
    { registry_name: 'registries.name.wrong', url: 'registries.url.other' },
  ],
  [{ url: '' }, { url: 'form.required' }],
  [{ url: 'cr.example.com' }, { url: 'registries.url.scheme' }],
  [{ url: 'ftp://cr.example.com' }, { url: 'registries.url.scheme' }],
  [{ url: 'https://' }, { url: 'registries.url.wrong' }],
  [{ url: 'https://me:pw@cr.example.com' }, { url: 'registries.url.wrong' }],
  [{ url: 'https://other.example.com' }, { url: 'registries.url.other' }],
  [{ type: 'nexus' }, { type: 'registries.type.wrong' }],
  [{ type: 'harbor2', project: '' }, { project: 'registries.project.required' }],
  [{ project: 'A b' }, { project: 'registries.project.wrong' }],
  [{ username: 'u'.repeat(256) }, { username: 'registries.max.255' }],
] as [Partial<RegistryForm>, object][])('%j is said to be wrong on 26.9', (change, wrong) => {
  expect(faults('26.9.6', change)).toEqual(wrong);
});

describe('by release', () => {
  test('only Harbor needs a project before 26.9; one that is not local needs it from then on', () => {
    for (const manager of ['23.09.10', '24.09.7', '25.15.12', '26.4.16']) {
      expect(faults(manager, { project: '' })).toEqual({});
      expect(faults(manager, { project: '', type: 'harbor' })).toEqual({ project: 'registries.project.required' });
    }
    expect(faults('26.9.6', { project: '' })).toEqual({ project: 'registries.project.required' });
    expect(faults('26.9.6', { project: '', type: 'local' })).toEqual({});
  });

  test('several projects up to 24.03, one later; types; lengths', () => {
    expect(faults('23.09.10', { project: 'stable, community' })).toEqual({});
    expect(faults('24.09.7', { project: 'stable, community' })).toEqual({ project: 'registries.project.one' });
    expect(faults('23.09.10', { type: 'gitlab' })).toEqual({ type: 'registries.type.wrong' });
    expect(faults('25.15.12', { type: 'ocp' })).toEqual({ type: 'registries.type.wrong' });
    expect(faults('26.4.16', { type: 'ocp' })).toEqual({});
    const long = `${'a'.repeat(50)}.test`;
    expect(faults('24.09.7', { registry_name: long, url: `https://${long}` })).toEqual({
      registry_name: 'registries.max.50',
    });
    expect(faults('26.9.6', { registry_name: long, url: `https://${long}` })).toEqual({});
  });
});

test('blank texts are none, and a new password is kept as typed', () => {
  const form = { ...filled, project: ' a , b,', username: '  ', password: ' x ', no_password: true };
  expect(toValues(form, '23.09.10')).toMatchObject({
    project: 'a,b',
    username: null,
    password: ' x ',
    is_global: null,
  });
  expect(toValues(form, '23.09.10').no_password).toBe(false);
  expect(toValues({ ...form, password: '' }, '26.9.6')).toMatchObject({
    password: null,
    no_password: true,
    is_global: true,
  });
});

test('another registry is the same by its name up to 24.03, and by name and project later', () => {
  const old = { row_id: null, registry_name: 'a.test', project: null } as Registry;
  const row = { row_id: '1', registry_name: 'a.test', project: 'x' } as Registry;
  expect(twinOf([old], { registry_name: 'A.test', project: 'y' }, null)).toBe(old);
  expect(twinOf([row], { registry_name: 'a.test', project: 'y' }, null)).toBeNull();
  expect(twinOf([row], { registry_name: 'a.test', project: 'x' }, null)).toBe(row);
  expect(twinOf([row], { registry_name: 'a.test', project: 'x' }, row)).toBeNull();
});
