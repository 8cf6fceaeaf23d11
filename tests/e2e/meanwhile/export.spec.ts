import { dialogOf, download, parse } from '../export-steps.ts';
import { open } from '../fixtures.ts';
import { expect, test } from '../people.ts';

test('selected rows are exported as they are now, not as they were when they were ticked', async ({
  page,
  accounts,
  newcomer,
  beside,
}) => {
  const { email } = await newcomer();
  await open(page, accounts);
  await page.getByRole('searchbox', { name: 'Search E-mail' }).fill(email);
  await page.getByRole('checkbox', { name: `Select ${email}` }).check();
  await beside.modify(email, { full_name: 'Renamed meanwhile' });
  await dialogOf(page, 'Export CSV');
  const [head = [], ...lines] = parse((await download(page)).text);
  expect(lines.map(line => line[head.indexOf('full_name')])).toEqual(['Renamed meanwhile']);
});
