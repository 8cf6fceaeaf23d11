import type { Locator, Page } from '@playwright/test';
import { open } from '../fixtures.ts';
import { expect, test } from '../people.ts';

const section = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

test('versions, components, agents, capabilities and licences are shown as they were asked for, and copied', async ({
  page,
  accounts,
  beside,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const version = await beside.version();
  await open(page, accounts, '/no/such/page');
  await page.getByRole('navigation').getByRole('link', { name: 'Information', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Information' })).toBeFocused();

  const core = section(page, 'Core');
  const fact = (label: string) => core.locator('dl > div').filter({ has: page.getByText(label, { exact: true }) });
  await expect(fact('Manager')).toContainText(version);
  await expect(fact('API')).toContainText(/v\d+\.\d{8}/);
  await expect(fact('Console')).toContainText(/\d+\.\d+\.\d+/);
  await expect(fact('Edition')).toContainText('Open source');
  await expect(fact('Webserver')).toContainText(/^2[34]\./.test(version) ? 'cannot ask' : version);

  const rowOf = (name: string) => page.getByRole('table', { name: 'Components' }).getByRole('row', { name });
  for (const [name, came] of [
    ['Redis of the webserver', 'authenticated: true'],
    ['Manager', version],
    ['Manager status', /running|frozen/],
    ['etcd', /running|frozen/],
    ['Database', /domains: \d+/],
    ['Redis of the manager', /concurrency_used: \d+/],
    ['Storage proxies', /local: \d+\/\d+ healthy/],
    ['Agents', /alive: \d+ · lost: \d+/],
    ['Container registries', 'This console cannot ask'],
  ] as const)
    await expect(rowOf(name).filter({ has: page.getByRole('rowheader', { name, exact: true }) })).toContainText(came);
  const asked = page.waitForResponse(answer => answer.url().endsWith('/config/get'));
  await page.getByRole('button', { name: 'Ask again' }).click();
  expect((await asked).status()).toBe(200);

  const { agents } = await beside.ask<{ agents: { items: { id: string; version: string; status: string }[] } }>(
    'query { agents: agent_list(limit: 100, offset: 0) { items { id version status } } }',
  );
  const alive = agents.items.filter(({ status }) => status !== 'TERMINATED');
  const versions = page.getByRole('table', { name: 'Versions of agents' });
  for (const own of new Set(alive.map(agent => agent.version)))
    await expect(versions.getByRole('rowheader', { name: own, exact: true })).toBeVisible();

  const capabilities = section(page, 'Capabilities of this release');
  const folders = capabilities.getByRole('row').filter({ hasText: 'trash of folders' });
  await expect(folders).toHaveCount(/^23/.test(version) ? 1 : 0);
  await capabilities.getByRole('button', { name: 'Show all' }).click();
  await expect(folders).toContainText('There is no trash: folders are deleted at once.');

  await page.getByRole('button', { name: 'Show licences' }).click();
  const licences = section(page, 'Licences').getByRole('list', { name: 'Licences' });
  await expect(licences.getByText(/^react \d/)).toContainText('MIT');

  await page.getByRole('button', { name: 'Copy all as text' }).click();
  await expect(page.getByText('Copied. The text has no keys')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain(`Manager: ${version}`);
  expect(text).toContain('POST /config/get');
  const { email, password, access_key } = accounts.superadmin;
  for (const secret of [email, password, access_key]) expect(text.includes(secret), secret).toBe(false);
});
