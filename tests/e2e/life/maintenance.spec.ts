import type { Locator, Page } from '@playwright/test';
import { open } from '../fixtures.ts';
import { type Beside, expect, test } from '../people.ts';

// one after the other: each changes what everybody meets
test.describe.configure({ mode: 'serial' });

const section = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

test('the usage is recalculated to the end, and the outcome stays on the page', async ({ page, accounts }) => {
  await open(page, accounts, '/no/such/page');
  await page.getByRole('navigation').getByRole('link', { name: 'Maintenance', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Maintenance' })).toBeFocused();
  const usage = section(page, 'Usage');
  await expect(usage).toContainText('Not run in this tab yet');
  await usage.getByRole('button', { name: 'Recalculate usage' }).click();
  await expect(usage.getByRole('status')).toContainText(/Done.*It took [\d.,]+ s\./);
  await page.reload();
  await expect(usage.getByRole('status')).toContainText(/Done.*It took [\d.,]+ s\./);
});

test('the images of all registries are rescanned, each to its end', async ({ page, accounts }) => {
  await open(page, accounts, '/maintenance');
  const images = section(page, 'Images');
  const rows = images.getByRole('table', { name: 'Images' }).locator('tbody tr');
  await expect(rows.first()).toContainText('Not run in this tab yet');
  await images.getByRole('button', { name: 'Rescan images' }).click();
  const job = page.getByRole('dialog', { name: 'Rescan registries' });
  await job.getByRole('button', { name: /^Rescan \d+ registr/ }).click();
  await job
    .getByRole('button', { name: /^(Continue in the background|Close)$/ })
    .last()
    .click();
  // of the embedded manager's registries one never answers, and its task goes on
  for (const row of await rows.all()) {
    const silent = (await row.innerText()).startsWith('silent.');
    await expect(row).toContainText(silent ? 'Running' : /(Done|Failed).*now/, { timeout: 60_000 });
  }
  await expect(rows.filter({ hasText: /Done.*(images? read\.|Some messages|No message)/ })).not.toHaveCount(0);
});

const statusOf = async (beside: Beside) =>
  ((await beside.rest('GET', '/manager/status')).body as { status: string }).status;

test('the manager is frozen, which stops folders but no GraphQL, and unfrozen', async ({ page, accounts, beside }) => {
  await open(page, accounts, '/maintenance');
  const status = section(page, 'Manager status');
  await expect(status.getByRole('status')).toHaveText('Running');
  try {
    await status.getByRole('button', { name: 'Freeze' }).click();
    const dialog = page.getByRole('dialog', { name: 'Freeze the manager?' });
    await expect(dialog).toContainText('Not stopped: changes by GraphQL');
    await dialog.getByRole('button', { name: 'Freeze' }).click();
    await expect(dialog).toBeHidden();
    await expect(status.getByRole('status')).toHaveText('Frozen for maintenance');
    await expect(status).toContainText('Not stopped: changes by GraphQL');
    expect(await statusOf(beside)).toBe('frozen');
    expect(await beside.rest('POST', '/folders', {})).toMatchObject({
      status: 503,
      body: { title: 'The server is frozen due to maintenance. Please try again later.' },
    });
    const name = `e2e-${Math.random().toString(36).slice(2, 10)}`;
    const slots = { resource_slots: '{"cpu": "1", "mem": "1073741824"}' };
    const [made, gone] = ['create', 'delete'].map(verb => `${verb}_resource_preset`);
    await beside.ask(
      `mutation($name: String!, $props: CreateResourcePresetInput!) { result: ${made}(name: $name, props: $props) { ok } }`,
      { name, props: slots },
    );
    await beside.ask(`mutation($name: String!) { result: ${gone}(name: $name) { ok } }`, { name });
    await status.getByRole('button', { name: 'Unfreeze' }).click();
    await expect(status.getByRole('status')).toHaveText('Running');
    expect(await statusOf(beside)).toBe('running');
  } finally {
    await beside.rest('PUT', '/manager/status', { status: 'running', force_kill: false });
  }
});

const HOSTILE = [
  '# Maintenance on Friday',
  '**From 18:00** on.',
  '',
  '<script>window.pwned = 1</script>',
  '<img src=x onerror="window.pwned = 2">',
  '',
  '[click](javascript:window.pwned=3) [data](data:text/html,<script>window.pwned=4</script>) [docs](https://docs.example.com/a)',
  '',
  '![pixel](https://evil.example/pixel.png)',
].join('\n');

/** What of the hostile text became elements. */
const traces = (root: Locator) =>
  root.evaluate(element => ({
    elements: element.querySelectorAll('script, img, iframe, style').length,
    hrefs: [...element.querySelectorAll('a')].map(a => a.getAttribute('href')),
    pwned: (window as { pwned?: number }).pwned ?? null,
  }));

const HARMLESS = {
  elements: 0,
  hrefs: ['https://docs.example.com/a', 'https://evil.example/pixel.png'],
  pwned: null,
};

test('an announcement is previewed, shown to whoever signs in without what is hostile in it, and removed', async ({
  page,
  accounts,
  beside,
}) => {
  await beside.rest('POST', '/manager/announcement', { enabled: false });
  await open(page, accounts, '/maintenance');
  const form = section(page, 'Announcement').first();
  const bar = page.locator('main').getByRole('region', { name: 'Announcement' }).filter({ hasText: 'Dismiss' });
  try {
    await form.getByLabel('Text', { exact: true }).fill(HOSTILE);
    const preview = form.getByRole('region', { name: 'Preview' });
    await expect(preview).toContainText('<script>window.pwned = 1</script>');
    expect(await traces(preview)).toEqual(HARMLESS);
    await form.getByRole('button', { name: 'Announce' }).click();
    await expect(page.getByText('The announcement is shown to whoever signs in.')).toBeVisible();
    expect((await beside.rest('GET', '/manager/announcement')).body).toEqual({ enabled: true, message: HOSTILE });

    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      await page.goto('/users');
      await expect(bar.getByText('From 18:00')).toBeVisible();
      await expect(bar).toContainText('<img src=x onerror="window.pwned = 2">');
      expect(await traces(bar)).toEqual(HARMLESS);
    }
    await bar.getByRole('button', { name: 'Dismiss' }).click();
    await expect(bar).toHaveCount(0);
    await page.goto('/maintenance');
    await expect(form.getByLabel('Text', { exact: true })).toHaveValue(HOSTILE);
    await expect(bar).toHaveCount(0);

    await form.getByRole('button', { name: 'Remove' }).click();
    await expect(page.getByText('The announcement is removed.')).toBeVisible();
    await expect(form.getByLabel('Text', { exact: true })).toHaveValue('');
    expect((await beside.rest('GET', '/manager/announcement')).body).toMatchObject({ enabled: false });
  } finally {
    await beside.rest('POST', '/manager/announcement', { enabled: false });
  }
});
