import fs from 'node:fs';
import path from 'node:path';
import { expect, openAnew, settled, test } from '../fixtures.ts';

test('what the page asks goes on when it is left: a webserver from 26.4 on holds answers that nobody takes against its manager', async ({
  page,
  accounts,
}) => {
  await page.addInitScript(() => {
    const asked: [url: string, outlives: boolean][] = [];
    Object.assign(window, { asked });
    window.fetch = new Proxy(window.fetch, {
      apply(fetch, self, [url, init]: [string, RequestInit?]) {
        asked.push([url, init?.keepalive ?? false]);
        return Reflect.apply(fetch, self, [url, init]);
      },
    });
  });
  await openAnew(page, accounts);
  await settled(page);
  const asked = await page.evaluate(() => (window as unknown as { asked: [string, boolean][] }).asked);
  const manager = asked.filter(([url]) => url.startsWith('/func/'));
  expect(manager.map(([url]) => url)).toEqual(expect.arrayContaining(['/func/', '/func/admin/gql']));
  expect(manager.filter(([, outlives]) => !outlives)).toEqual([]);
});

test('every answer carries the policy that lets only our own code run @embedded', async ({
  page,
  request,
  accounts,
}) => {
  for (const path of ['/', '/users', '/boot.js', '/func/', '/config.toml', '/no/such/page']) {
    const policy = (await request.get(path)).headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'self'; script-src 'self'");
    expect(policy).toContain("object-src 'none'; base-uri 'self'; frame-ancestors 'none'");
  }
  await openAnew(page, accounts);
  await settled(page);
  expect(await page.evaluate(() => [...document.scripts].filter(script => !script.src).length)).toBe(0);
});

/** The text of every file in a folder of the repository whose name ends so. */
const filesIn = (folder: string, ending: string): string[] =>
  fs
    .readdirSync(path.join(import.meta.dirname, '../../..', folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith(ending))
    .map(name => fs.readFileSync(path.join(import.meta.dirname, '../../..', folder, name), 'utf8'));

test('nothing of the embedded manager is in what is served, and only what is named by its content is kept @embedded', async ({
  request,
}) => {
  const [served, played] = [filesIn('dist', '.js'), filesIn('mocks', '.ts').join()];
  expect(served.length).toBeGreaterThan(20);
  for (const word of ['Domain-pw-1!', 'AKIARIGSUPERADMIN001', 'Hanbit University', 'greenlet_spawn']) {
    expect(played).toContain(word);
    expect(served.filter(text => text.includes(word))).toEqual([]);
  }
  const index = await request.get('/users');
  const [asset = ''] = /\/assets\/[^"]+\.js/.exec(await index.text()) ?? [];
  expect(index.headers()['cache-control'] ?? '').not.toContain('immutable');
  expect((await request.get(asset)).headers()['cache-control']).toContain('immutable');
});
