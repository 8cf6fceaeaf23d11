// node tools/look.mjs --base URL [--out DIR] [--views dark-en-1440,light-ko-390] [--paths /users,/agents] : takes screenshots
// of every page, of what its buttons and those of its first row open, and of the details. No button in a dialog is pressed.
// An action without a dialog (a folder to the trash) happens.
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { option } from './lib/setup.mjs';

const base = option('base') ?? 'http://127.0.0.1:8080';
const out = option('out') ?? path.resolve('test-results/look');
const email = option('email') ?? 'admin@example.com';
const password = option('password') ?? 'Admin-pw-1!';
const views = (option('views') ?? 'light-en-1440,dark-en-1440,dark-ko-390,light-ko-390').split(',');
fs.mkdirSync(out, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
for (const view of views) {
  const [theme, language, width] = view.split('-');
  const context = await browser.newContext({
    viewport: { width: Number(width), height: Number(width) < 768 ? 844 : 900 },
    locale: language,
  });
  await context.addInitScript(
    ([t, l]) => {
      localStorage.setItem('console.theme', t);
      localStorage.setItem('console.language', l);
    },
    [theme, language],
  );
  const page = await context.newPage();
  page.on(
    'console',
    message =>
      ['error', 'warning'].includes(message.type()) &&
      console.log(`${view}: ${message.text()} ${message.location().url}`),
  );
  page.on('pageerror', error => console.log(`${view}: ${error}`));
  let count = 0;
  const shot = async what => {
    await page.waitForTimeout(500);
    const file = `${view}-${String(count++).padStart(3, '0')}-${what.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`;
    await page.screenshot({ path: path.join(out, file) });
  };
  /** What opens over the page when a button is pressed: a dialog, a menu or a panel. */
  const over = page.locator('.ant-modal:visible, dialog[open], [role=menu]:visible, [role=dialog]:visible').last();
  const opened = async (button, what) => {
    if (!(await button.isVisible()) || !(await button.isEnabled())) return;
    const name = (await button.getAttribute('aria-label')) ?? (await button.innerText());
    await button.click();
    const appears = over.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false, // a switch, or a link to another page: nothing opens
    );
    await shot(`${what} ${name}`);
    if (await appears) await page.keyboard.press('Escape');
    await page.waitForTimeout(200);
  };
  await page.goto(base);
  await page.locator('input[type=password]').waitFor();
  await shot('sign-in');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.locator('tbody th a').first().waitFor();
  const all = await page.locator('nav a[href^="/"]').evaluateAll(links => links.map(link => link.getAttribute('href')));
  for (const at of option('paths')?.split(',') ?? all) {
    await page.goto(base + at);
    await page.locator('main h1').waitFor();
    await page.locator('main [aria-busy=true]').first().waitFor({ state: 'detached' });
    await shot(at);
    const heading = page.locator('main header').first().locator('button');
    for (let i = 0; i < (await heading.count()); i++) await opened(heading.nth(i), at);
    const row = page.locator('main tbody tr').first();
    if ((await page.locator('main tbody th a').count()) === 0) continue;
    const actions = row.locator('td:last-child button');
    for (let i = 0; i < (await actions.count()); i++) {
      await opened(actions.nth(i), `${at} row`);
      if (!page.url().endsWith(at)) await page.goto(base + at);
    }
    for (const opener of ['[aria-haspopup=menu]', '[aria-haspopup=dialog]'])
      await opened(page.locator(`main ${opener}`).first(), `${at} ${opener}`);
    await page.goto(base + at);
    await page.locator('main tbody th a').first().click();
    await shot(`${at} details`);
  }
  await context.close();
}
await browser.close();
