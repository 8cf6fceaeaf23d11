import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, test } from 'vitest';
import { site, totpPlugin } from '#api/site.ts';
import { given, json, jsonText, nothing, onTheWire, page, problem } from './wire.ts';

onTheWire();

let queries: QueryClient;
beforeEach(() => {
  queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
});
const read = () => queries.fetchQuery(site());
const toml = (text: string) => jsonText(text, 'text/plain; charset=utf-8');

test("the cluster is called what the webserver's config.toml calls it", async () => {
  given('GET /config.toml', toml('[general]\n"apiEndpointText" = "서울 클러스터"\n"siteDescription" = "x"\n'));
  expect(await read()).toEqual({ name: '서울 클러스터', policies: {} });
});

test('an old webserver has the name in siteDescription', async () => {
  given(
    'GET /config.toml',
    toml('[general]\n# "apiEndpointText" = \n"siteDescription" = "Lab"\n"debug" = false\n"debug" = false\n'),
  );
  expect(await read()).toEqual({ name: 'Lab', policies: {} });
});

test.each([
  ['a page in its place, as where no webserver is', page()],
  ['no such file', nothing(404)],
  ['a page that says so', page(404)],
  ['a file that says nothing of it', toml('[resources]\nmaxCPUCoresPerContainer = 64\n')],
])('%s: the cluster has no name', async (_, answer) => {
  given('GET /config.toml', answer);
  expect(await read()).toEqual({ name: '', policies: {} });
});

test('what it says of resource policies is handed on', async () => {
  given('GET /config.toml', toml('[policies]\ncpu = 1024\n"cuda.device" = "none"\nmem = "4 TiB"\n'));
  expect((await read()).policies).toEqual({ cpu: 1024, 'cuda.device': 'none', mem: '4 TiB' });
});

test('whether there are one-time codes is told by their door', async () => {
  given(
    'GET /func/totp',
    json({ totp_enabled: true }),
    problem(404, 'url-not-found'),
    problem(500, 'internal-server-error'),
  );
  const ask = () => queries.fetchQuery({ ...totpPlugin(), staleTime: 0 });
  expect(await ask()).toBe(true);
  expect(await ask()).toBe(false);
  await expect(ask()).rejects.toMatchObject({ name: 'ApiError', status: 500 });
});
