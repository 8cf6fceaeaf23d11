// node tools/look.mjs --base URL [--out DIR] : takes screenshots of the pages, light and dark, in both languages, wide and narrow.
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { option } from './lib/setup.mjs';

const base = option('base') ?? 'http://127.0.0.1:8080';
const out = option('out') ?? path.resolve('test-results/look');
const email = option('email') ?? 'admin@example.com';
const password = option('password') ?? 'Admin-pw-1!';
const views = (option('views') ?? 'light-en-1440,dark-en-1440,light-ko-1440,dark-ko-390,light-en-390').split(',');
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
    message => ['error', 'warning'].includes(message.type()) && console.log(`${view}: ${message.text()}`),
  );
  page.on('pageerror', error => console.log(`${view}: ${error}`));
  const shot = name => page.screenshot({ path: path.join(out, `${view}-${name}.png`) });
  await page.goto(base);
  await page.locator('input[type=password]').waitFor();
  await shot('1-sign-in');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.locator('tbody th a').first().waitFor();
  await page.waitForTimeout(800);
  await shot('2-list');
  await page.locator('tbody th a').first().click();
  await page.waitForTimeout(1200);
  await shot('3-drawer');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(400);
  await page.locator('[aria-haspopup=menu]').click();
  await page.locator('[role=menuitem]').first().click();
  await page.waitForTimeout(1200);
  await shot('4-export');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(300);
  await page.locator('[aria-haspopup=dialog]').nth(1).click();
  await page.waitForTimeout(500);
  await shot('5-filters');
  await context.close();
}
await browser.close();
