import { expect, open, test } from '../fixtures.ts';
import { choose } from '../import-steps.ts';

test('a file that Korean Excel wrote is read, and one that is no CSV is refused in words @embedded', async ({
  page,
  accounts,
}) => {
  await open(page, accounts);
  const name = `euckr-${Date.now()}`;
  const eucKr = Buffer.concat([
    Buffer.from(`email,username,password,full_name\r\n${name}@example.com,${name},Import-pw-1!,`),
    Buffer.from([0xc8, 0xab, 0xb1, 0xe6, 0xb5, 0xbf]), // 홍길동
    Buffer.from('\r\n'),
  ]);
  const dialog = await choose(page, 'book.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]));
  await expect(dialog.getByRole('alert')).toContainText('book.xlsx cannot be imported. It is a workbook.');
  const opens = page.waitForEvent('filechooser'); // as in `choose`
  await expect(dialog.getByRole('button', { name: 'Choose file' })).toBeFocused();
  await page.keyboard.press('Enter');
  await (await opens).setFiles({ name: 'euckr.csv', mimeType: 'text/csv', buffer: eucKr });
  await expect(dialog.getByRole('heading', { name: '1 user will be created' })).toBeVisible();
  await expect(dialog.getByRole('listitem')).toHaveText([/Row 2.*홍길동/]);
});

test('the template has a header and two examples, which nobody makes by mistake @embedded', async ({
  page,
  accounts,
}) => {
  await open(page, accounts);
  await page.getByRole('button', { name: 'Import from CSV' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import users from CSV' });
  const opens = page.waitForEvent('filechooser'); // as in `choose`
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download template' }).click(),
  ]);
  await dialog.getByRole('button', { name: 'Choose file' }).click();
  const chooser = await opens;
  await chooser.setFiles(await download.path());
  await expect(dialog.getByRole('button', { name: 'Create 0 users' })).toBeDisabled();
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
});
