import { cleanInBoth } from '../axe.ts';
import { open, test } from '../fixtures.ts';

test('axe finds nothing in the import', async ({ page, accounts }) => {
  await open(page, accounts, '/users');
  await page.locator('h1 ~ div button').first().click();
  const file = page.locator('dialog[open] input[type=file]');
  await file.setInputFiles({ name: 'no.csv', mimeType: 'text/csv', buffer: Buffer.from('email') });
  await page.locator('dialog [role=alert] strong').waitFor();
  await cleanInBoth(page, 'refused file');
  const text = `email,username,password,role,nick\na@b.io,a,Import-pw-1!,admin,x\nb,,weak,,`;
  await file.setInputFiles({ name: 'yes.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.locator('dialog[open] fieldset').waitFor();
  await cleanInBoth(page, 'preview');
});
