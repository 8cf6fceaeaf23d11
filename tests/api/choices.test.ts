import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, test } from 'vitest';
import { choices } from '#api/choices.ts';
import { viewer } from '#api/viewer.ts';
import { asked, bodies, given, json, linked, onTheWire } from './wire.ts';

onTheWire();

let queries: QueryClient;
beforeEach(() => {
  queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  linked('26.9.6');
});
const answer = (data: object) => given('POST /func/admin/gql', json({ data }));
const query = () => (bodies().at(-1) as { query: string }).query;

test('a superadmin chooses among all active domains, by name', async () => {
  answer({ items: [{ name: 'medicine' }, null, { name: 'default' }, { name: null }] });
  expect(await queries.fetchQuery(choices.domains(true))).toEqual(['default', 'medicine']);
  expect(query()).toContain('domains(is_active:true)');
});

test('a domain admin, who may not list domains, has the own one', async () => {
  answer({ item: { name: 'medicine' } });
  expect(await queries.fetchQuery(choices.domains(false))).toEqual(['medicine']);
  expect(query()).not.toContain('domains');
});

test('projects are offered by domain and name', async () => {
  const project = (id: string, name: string | null, domain_name: string) => ({ id, name, domain_name });
  answer({
    items: [
      project('1', 'b', 'x'),
      project('2', 'a', 'x'),
      project('3', 'z', 'default'),
      { ...project('', 'y', 'x'), id: null },
    ],
  });
  expect((await queries.fetchQuery(choices.projects())).map(({ id }) => id)).toEqual(['3', '2', '1']);
});

test('policies are offered by name; none is no failure', async () => {
  answer({ items: [{ name: 'b' }, { name: 'a' }] });
  expect(await queries.fetchQuery(choices.userPolicies())).toEqual(['a', 'b']);
  answer({ items: [] });
  queries.clear();
  expect(await queries.fetchQuery(choices.userPolicies())).toEqual([]);
});

test('what is offered is asked once in a while, not for every filter that is opened', async () => {
  answer({ items: [{ name: 'a' }] });
  await queries.fetchQuery(choices.userPolicies());
  await queries.fetchQuery(choices.userPolicies());
  expect(asked).toHaveLength(1);
});

test('who is signed in is asked of the manager, once per key', async () => {
  answer({ item: { email: 'a@example.com', role: 'admin' } });
  expect(await queries.fetchQuery(viewer('AK'))).toMatchObject({ email: 'a@example.com' });
  await queries.fetchQuery(viewer('AK'));
  expect(asked).toHaveLength(1);
  await queries.fetchQuery(viewer('OTHER'));
  expect(asked).toHaveLength(2);
});
