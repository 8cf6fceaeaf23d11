// npm run pictures: takes the pictures of README.md (docs/*.jpg) of the console on the embedded manager.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt, ensureInstalled, option, ROOT } from './lib/setup.mjs';

ensureInstalled();
ensureBuilt();
const { chromium } = await import('playwright');
const { BROWSER_FLAGS, ensureBrowser } = await import('./lib/browser.mjs');

const port = Number(option('port') ?? 18290);
const base = `http://127.0.0.1:${port}`;
const server = spawn(process.execPath, ['tools/start.mjs', '--port', String(port)], { cwd: ROOT, stdio: 'ignore' });
const answers = () =>
  fetch(`${base}/config.toml`).then(
    ({ ok }) => ok,
    () => false,
  );
while (!(await answers())) await new Promise(done => setTimeout(done, 200));

/** The quota of a project: the first volume with quotas, then the first domain and project. */
async function toQuota(page) {
  await page.goto(`${base}/storages`);
  await page
    .getByRole('row')
    .filter({ hasText: 'xfs' })
    .first()
    .getByRole('button', { name: 'Quota settings' })
    .click();
  await page.getByRole('tab', { name: 'For Project' }).click();
  for (const label of ['Domain', 'Project']) {
    const field = page.getByLabel(label, { exact: true });
    await field.locator('option').nth(1).waitFor({ state: 'attached' });
    await field.selectOption({ index: 1 });
  }
}

const PICTURES = {
  users: page => page.goto(`${base}/users`),
  agents: page => page.goto(`${base}/agents`),
  quota: toQuota,
};

const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: BROWSER_FLAGS });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 820 }, locale: 'en-US', colorScheme: 'light' });
  await page.goto(base);
  await page.getByLabel('E-mail', { exact: true }).fill('admin@example.com');
  await page.getByLabel('Password', { exact: true }).fill('Admin-pw-1!');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('rowheader').first().waitFor();
  for (const [name, go] of Object.entries(PICTURES)) {
    await go(page);
    await page.waitForLoadState('networkidle');
    await page.locator('main [aria-busy=true]').waitFor({ state: 'detached' });
    await page.screenshot({ path: path.join(ROOT, `docs/${name}.jpg`), quality: 82 });
    console.log(`docs/${name}.jpg`);
  }
} finally {
  await browser.close();
  server.kill();
}
