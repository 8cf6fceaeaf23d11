import fs from 'node:fs';
import {
  atRest,
  chooseOwner,
  credentialsOf,
  firstKey,
  held,
  keyFor,
  keys,
  list,
  managerOf,
  rowOf,
} from './credential-steps.ts';
import { open, signIn } from './fixtures.ts';
import { expect, test } from './policy-rows.ts';

test.describe("guide: manage user's keypairs", () => {
  test('each user has a keypair: it is created with the user, and need not be created by hand @first', async ({
    page,
    accounts,
    newcomer,
    beside,
  }) => {
    const { email } = await newcomer({ projects: 1 });
    await open(page, accounts, '/credentials');
    await credentialsOf(page, email);
    await expect(keys(page)).toHaveText([await firstKey(beside, email)]);
    await expect(list(page).getByRole('cell', { name: email })).toBeVisible();
  });

  test('active keypairs are shown immediately, the inactive ones in the Inactive tab @first', async ({
    page,
    accounts,
    newcomer,
    beside,
  }) => {
    const { email } = await newcomer({ projects: 1 });
    const main = await firstKey(beside, email);
    const off = await keyFor(beside, email, false);
    await open(page, accounts, '/credentials');
    await expect(page.getByRole('heading', { level: 1, name: 'Credentials' })).toBeVisible();
    await atRest(page);
    await expect(page.getByRole('tab', { name: /^Active/ })).toHaveAttribute('aria-selected', 'true');
    await page.getByRole('searchbox', { name: 'Search Owner' }).fill(email);
    await expect(keys(page)).toHaveText([main]);
    await page.getByRole('tab', { name: /^Inactive/ }).click();
    await expect(keys(page)).toHaveText([off]);
  });

  test('the buttons of a row view and update the keypair @first', async ({ page, accounts, newcomer, beside }) => {
    const { email } = await newcomer({ projects: 1 });
    const main = await firstKey(beside, email);
    await open(page, accounts, '/credentials');
    await credentialsOf(page, email);
    await rowOf(page, main).getByRole('button', { name: 'Details' }).click();
    const drawer = page.getByRole('dialog', { name: main });
    await expect(drawer.getByText('10,000 requests in 15 minutes')).toBeVisible();
    await expect(drawer.getByText('Signing in with e-mail and password hands out this key.')).toBeVisible();
    await expect(drawer.getByText('ssh-rsa')).toBeVisible();
    await expect(drawer.getByRole('link', { name: email })).toHaveAttribute(
      'href',
      `/users?detail=${(await beside.user(email))?.uuid}`,
    );
    await page.keyboard.press('Escape');
    await rowOf(page, main).getByRole('button', { name: 'Edit' }).click();
    const form = page.getByRole('dialog', { name: `Edit ${main}` });
    await form.getByLabel('Rate limit').fill('12345');
    await expect(form.getByRole('region', { name: 'What will change' })).toContainText('10000 → 12345');
    await page.keyboard.press('Enter');
    await expect(form).toBeHidden();
    await expect(rowOf(page, main)).toContainText('12,345');
    expect(await held(beside, email, main)).toMatchObject({ rate_limit: 12_345, resource_policy: 'default' });
  });

  test('its resource policy, and that all resources can be used to the extent the hardware allows (∞), are in its details @first', async ({
    page,
    accounts,
    newcomer,
    beside,
    policy,
  }) => {
    const { email } = await newcomer({ projects: 1 });
    const name = await policy({ default_for_unspecified: 'UNLIMITED', total_resource_slots: '{}' });
    const key = await firstKey(beside, email);
    await beside.ask(
      'mutation($k: String!, $p: ModifyKeyPairInput!) { modify_keypair(access_key: $k, props: $p) { ok } }',
      { k: key, p: { resource_policy: name } },
    );
    await open(page, accounts, `/credentials?user_id=${email}&detail=${key}`);
    const drawer = page.getByRole('dialog', { name: key });
    await expect(drawer.getByText('∞', { exact: true })).toBeVisible();
    await drawer.getByRole('link', { name }).click();
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await beside.ask(
      'mutation($k: String!, $p: ModifyKeyPairInput!) { modify_keypair(access_key: $k, props: $p) { ok } }',
      { k: key, p: { resource_policy: 'default' } },
    );
  });

  test('a resource policy is associated with a keypair by editing it @first', async ({
    page,
    accounts,
    policy,
    newcomer,
    beside,
  }) => {
    const name = await policy();
    const { email } = await newcomer({ projects: 1 });
    const main = await firstKey(beside, email);
    await open(page, accounts, '/credentials');
    await credentialsOf(page, email);
    const follow = async (to: string) => {
      await rowOf(page, main).getByRole('button', { name: 'Edit' }).click();
      await page.getByLabel('Resource policy').selectOption(to);
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(rowOf(page, main)).toContainText(to);
      expect(await held(beside, email, main)).toMatchObject({ resource_policy: to, rate_limit: 10_000 });
    };
    await follow(name);
    await follow('default');
  });

  test('a keypair is disabled, and enabled again, by the button of its row; Undo takes it back @first', async ({
    page,
    accounts,
    newcomer,
    beside,
  }) => {
    const { email } = await newcomer({ projects: 1 });
    const second = await keyFor(beside, email);
    await open(page, accounts, '/credentials');
    await credentialsOf(page, email);
    await rowOf(page, second).getByRole('button', { name: 'Disable' }).click();
    await expect(page.getByText(`${second} disabled.`)).toBeVisible();
    await expect(rowOf(page, second)).toHaveCount(0);
    expect(await held(beside, email, second)).toMatchObject({ is_active: false });
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(rowOf(page, second)).toBeVisible();
    expect(await held(beside, email, second)).toMatchObject({ is_active: true });
    await rowOf(page, second).getByRole('button', { name: 'Disable' }).click();
    await expect(rowOf(page, second)).toHaveCount(0);
    await credentialsOf(page, email, 'inactive');
    await rowOf(page, second).getByRole('button', { name: 'Enable' }).click();
    if (/^2[34]\./.test(await managerOf(page))) {
      const dialog = page.getByRole('dialog', { name: `Enable ${second}?` });
      await expect(dialog.getByText(`It is not the main key of ${email}.`)).toBeVisible();
      await expect(dialog.getByRole('alert')).toContainText('a second one can lock its owner out.');
      expect(await held(beside, email, second)).toMatchObject({ is_active: false });
      await dialog.getByRole('button', { name: 'Enable' }).click();
    }
    await expect(page.getByText(`${second} enabled.`)).toBeVisible();
    await expect.poll(() => held(beside, email, second)).toMatchObject({ is_active: true });
  });

  test('a keypair is deleted completely, once its name is typed @first', async ({
    page,
    accounts,
    newcomer,
    beside,
  }) => {
    const { email } = await newcomer({ projects: 1 });
    const second = await keyFor(beside, email, false);
    await open(page, accounts, '/credentials');
    await credentialsOf(page, email, 'inactive');
    await rowOf(page, second).getByRole('button', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog', { name: `Delete ${second}?` });
    const remove = dialog.getByRole('button', { name: 'Delete' });
    await expect(remove).toBeDisabled();
    await dialog.getByLabel(/To go on, type/).fill(second);
    await remove.click();
    await expect(page.getByText(`${second} deleted.`)).toBeVisible();
    await expect(rowOf(page, second)).toHaveCount(0);
    expect(await held(beside, email, second)).toBeUndefined();
  });

  test('a keypair with which a session was made cannot be deleted, up to 25.10 @embedded @first', async ({
    page,
    accounts,
    beside,
  }, { project }) => {
    const email = 'oconnor@hanbit.example';
    await open(page, accounts, '/credentials');
    const { page: found } = await beside.ask<{ page: { items: { access_key: string; is_active: boolean }[] } }>(
      'query($e: String) { page: keypair_list(limit: 5, offset: 0, email: $e, order: "created_at") { items { access_key is_active } total_count } }',
      { e: email },
    );
    const used = found.items[1]?.access_key ?? '';
    await credentialsOf(page, email, found.items[1]?.is_active ? 'active' : 'inactive');
    await rowOf(page, used).getByRole('button', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog', { name: `Delete ${used}?` });
    const refused = ['23.09', '24.09'].includes(project.metadata.version);
    await expect(dialog.getByText('1 session was made with this key.')).toBeVisible({ visible: refused });
    await dialog.getByLabel(/To go on, type/).fill(used);
    await dialog.getByRole('button', { name: 'Delete' }).click();
    if (refused) {
      await expect(dialog.getByText('this manager keeps it for their history. Disable it instead.')).toBeVisible();
      await expect(dialog.getByText(/constraint|sqlalchemy/i)).toBeHidden();
    } else await expect(page.getByText(`${used} deleted.`)).toBeVisible();
    expect((await held(beside, email, used)) !== undefined).toBe(refused);
  });

  test('a keypair that was deleted by accident is replaced with "Add credential" @first', async ({
    page,
    accounts,
    newcomer,
    beside,
  }) => {
    const { email } = await newcomer({ projects: 1 });
    await open(page, accounts, '/credentials');
    await credentialsOf(page, email);
    await page.getByRole('button', { name: 'Add credential' }).click();
    const form = page.getByRole('dialog', { name: 'Add credential' });
    await chooseOwner(page, email);
    await form.getByLabel('Rate limit').fill('777');
    await form.getByLabel('Active').uncheck();
    await form.getByRole('button', { name: 'Create', exact: true }).click();
    const made = page.getByRole('dialog', { name: `The new key pair: ${email}` });
    await expect(made).toBeVisible();
    const access_key = (await made.getByText(/^AKIA[A-Z2-7]{16}$/).textContent()) ?? '';
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      made.getByRole('button', { name: 'Download' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`${access_key}.csv`);
    const text = fs.readFileSync(await file.path(), 'utf8');
    expect(text).toMatch(new RegExp(`^access_key,secret_key\\r\\n${access_key},[\\w-]{40}\\r\\n$`));
    await made.getByRole('button', { name: 'Close' }).last().click();
    expect(await held(beside, email, access_key)).toMatchObject({ is_active: false, rate_limit: 777 });
    await page.getByRole('tab', { name: /^Inactive/ }).click();
    await expect(rowOf(page, access_key)).toContainText('777');
  });

  test('the Advanced panel says that no manager takes a given access key and secret key @first', async ({
    page,
    accounts,
  }) => {
    await open(page, accounts, '/credentials');
    await page.getByRole('button', { name: 'Add credential' }).click();
    const form = page.getByRole('dialog', { name: 'Add credential' });
    await form.getByText('Advanced').click();
    await expect(form.getByText(/No open-source manager .* takes an access key and a secret key/)).toBeVisible();
    await expect(form.getByLabel('Access key')).toBeDisabled();
    await expect(form.getByLabel('Secret key')).toBeDisabled();
  });

  test('the rate limit has its default, and is a whole number from 1 to 2,147,483,647 @first', async ({
    page,
    accounts,
  }) => {
    await open(page, accounts, '/credentials');
    await page.getByRole('button', { name: 'Add credential' }).click();
    const limit = page.getByRole('dialog', { name: 'Add credential' }).getByLabel('Rate limit');
    await expect(limit).toHaveValue('10000');
    const wrong = page.getByText('A whole number from 1 to 2,147,483,647.');
    for (const text of ['0', '-1', '1.5', '', '2147483648', 'ten']) {
      await limit.fill(text);
      await expect(wrong).toBeVisible();
      await expect(limit).toHaveValue(text);
    }
    for (const text of ['1', '2147483647']) {
      await limit.fill(text);
      await expect(wrong).toBeHidden();
    }
  });

  test('a keypair that sends more requests than its rate limit is refused, and told why @first', async ({
    page,
    accounts,
    browser,
    baseURL,
    newcomer,
    beside,
  }) => {
    const person = await newcomer({ projects: 1, role: 'admin' });
    const main = await firstKey(beside, person.email);
    await open(page, accounts, '/credentials');
    await credentialsOf(page, person.email);
    await rowOf(page, main).getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('Rate limit').fill('1');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText(`${main} saved.`)).toBeVisible();
    const other = await browser.newContext({ ...(baseURL && { baseURL }) });
    const theirs = await other.newPage();
    await theirs.goto('/credentials');
    await signIn(theirs, person);
    await atRest(theirs);
    await theirs.reload(); // what is read at first may be within the limit
    await expect(theirs.getByText('This key has reached its rate limit').first()).toBeVisible();
    await other.close();
  });

  test('the … menu exports the credentials as CSV, without secrets @first', async ({
    page,
    accounts,
    newcomer,
    beside,
  }) => {
    const { email } = await newcomer({ projects: 1 });
    const main = await firstKey(beside, email);
    await open(page, accounts, '/credentials');
    await credentialsOf(page, email);
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Export CSV' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export', exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^credentials-.*\.csv$/);
    const [head = '', line = '', end] = fs
      .readFileSync(await file.path(), 'utf8')
      .replace(/^\ufeff/, '')
      .split('\r\n');
    expect(head.split(',')).toEqual([
      ...['access_key', 'user_id', 'resource_policy', 'rate_limit', 'last_used', 'num_queries', 'is_default'],
      'created_at',
    ]);
    expect(line).toMatch(new RegExp(`^${main},${email},default,10000,,0,true,`));
    expect(end).toBe('');
  });
});

test.describe('beyond the guide', () => {
  test('the secret key is shown on demand, noted in the activity, and hidden again with the details @first', async ({
    page,
    accounts,
    newcomer,
    beside,
  }) => {
    const { email } = await newcomer({ projects: 1 });
    const main = await firstKey(beside, email);
    await open(page, accounts, '/credentials');
    await page.goto(`/credentials?user_id=${encodeURIComponent(email)}&detail=${main}`);
    const drawer = page.getByRole('dialog', { name: main });
    const secret = drawer.locator('code').filter({ hasText: /^[\w-]{40}$/ });
    await expect(drawer.getByText('ssh-rsa')).toBeVisible({ timeout: 60_000 });
    await expect(secret).toBeHidden();
    await drawer.getByRole('button', { name: 'Show secret key' }).click();
    await expect(secret).toBeVisible();
    await page.keyboard.press('Escape');
    await rowOf(page, main).getByRole('link').click();
    await expect(drawer.getByRole('button', { name: 'Show secret key' })).toBeVisible();
    await expect(secret).toBeHidden();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Activity' }).click();
    const activity = page.getByRole('dialog', { name: 'Activity' });
    await expect(activity.getByText('Secret key shown')).toHaveCount(1);
    await expect(activity).toContainText(main);
    await expect(activity).not.toContainText(/[\w-]{40}/);
  });

  test('disabling a main key says first what becomes of its owner @first', async ({
    page,
    accounts,
    newcomer,
    beside,
  }) => {
    const { email } = await newcomer({ projects: 1 });
    const main = await firstKey(beside, email);
    await open(page, accounts, '/credentials');
    const manager = await managerOf(page);
    const [year = 0, month = 0] = manager.split('.').map(Number);
    const stays = year > 26 || (year === 26 && month >= 9);
    const says = stays
      ? 'This release does not disable a main key: the manager will refuse.'
      : year < 25
        ? 'Signing in then hands out another active key of this user, which this release refuses on every request.'
        : 'Signing in then still works, but every request after it is refused.';
    await credentialsOf(page, email);
    await rowOf(page, main).getByRole('button', { name: 'Disable' }).click();
    const dialog = page.getByRole('dialog', { name: `Disable ${main}?` });
    await expect(dialog.getByText(`It is the main key of ${email}.`)).toBeVisible();
    await expect(dialog.getByText(says)).toBeVisible();
    expect(await held(beside, email, main)).toMatchObject({ is_active: true });
    await dialog.getByRole('button', { name: 'Disable' }).click();
    if (stays) await expect(dialog.getByText(/which this release does not disable\.$/)).toBeVisible();
    else await expect(page.getByText(`${main} disabled.`)).toBeVisible();
    expect(await held(beside, email, main)).toMatchObject({ is_active: stays });
  });

  test('deleting a main key: the refusal is told before and after @first', async ({
    page,
    accounts,
    newcomer,
    beside,
  }) => {
    const { email } = await newcomer({ projects: 1 });
    const main = await firstKey(beside, email);
    await open(page, accounts, '/credentials');
    await credentialsOf(page, email);
    await rowOf(page, main).getByRole('button', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog', { name: `Delete ${main}?` });
    await expect(dialog.getByText('The manager does not delete a main key: it will refuse.')).toBeVisible();
    await dialog.getByLabel(/To go on, type/).fill(main);
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await expect(
      dialog.getByText('This is the main access key of its user, which the manager does not delete.'),
    ).toBeVisible();
    expect(await held(beside, email, main)).toBeDefined();
  });

  test('many at once: disabled, enabled and deleted in jobs, with what is left out and why @first', async ({
    page,
    accounts,
    newcomer,
    beside,
  }) => {
    const { email } = await newcomer({ projects: 1 });
    const main = await firstKey(beside, email);
    const others = [await keyFor(beside, email), await keyFor(beside, email), await keyFor(beside, email)];
    await open(page, accounts, '/credentials');
    await credentialsOf(page, email);
    for (const one of others.slice(0, 2)) await rowOf(page, one).getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Disable', exact: true }).first().click();
    await page.getByRole('button', { name: 'Disable 2 credentials' }).click();
    await expect(page.getByText(/2 of 2 done/)).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
    await expect(keys(page)).toHaveCount(2);
    await page.getByRole('tab', { name: /^Inactive/ }).click();
    await expect(rowOf(page, others[0] ?? '')).toBeVisible();
    await expect(keys(page)).toHaveCount(2);
    await page.getByRole('checkbox', { name: 'Select all rows on this page' }).check();
    await page.getByRole('button', { name: 'Enable', exact: true }).first().click();
    await expect(
      page.getByText(/2 of them are not the main keys of their owners\. .* can lock its owner out\./),
    ).toBeVisible({ visible: /^2[34]\./.test(await managerOf(page)) });
    await page.getByRole('button', { name: 'Enable 2 credentials' }).click();
    await expect(page.getByText(/2 of 2 done/)).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('tab', { name: /^Active/ }).click();
    await expect(rowOf(page, main)).toBeVisible();
    await expect(keys(page)).toHaveCount(4);
    await page.getByRole('checkbox', { name: 'Select all rows on this page' }).check();
    await page.getByRole('button', { name: 'Delete', exact: true }).first().click();
    const job = page.getByRole('dialog', { name: 'Delete' });
    await expect(job.getByRole('list', { name: 'Skipped: 1' })).toHaveText(
      `${main} · ${email}a main key, which the manager does not delete`,
    );
    await expect(job.getByRole('button', { name: 'Delete 3 credentials' })).toBeDisabled();
    await job.getByLabel(/To go on, type/).fill('3');
    await job.getByRole('button', { name: 'Delete 3 credentials' }).click();
    await expect(job.getByText(/3 of 3 done/)).toBeVisible();
    expect(Object.keys(await beside.keys(email))).toEqual([main]);
  });

  test('many at once: those with which sessions were made are left out, up to 25.10 @embedded @first', async ({
    page,
    accounts,
    beside,
  }, { project }) => {
    const email = 'emoji@hanbit.example';
    const { page: found } = await beside.ask<{ page: { items: { access_key: string; is_active: boolean }[] } }>(
      'query($e: String) { page: keypair_list(limit: 5, offset: 0, email: $e, order: "created_at") { items { access_key is_active } total_count } }',
      { e: email },
    );
    const used = found.items[1]?.access_key ?? '';
    await open(page, accounts, '/credentials');
    await credentialsOf(page, email, found.items[1]?.is_active ? 'active' : 'inactive');
    await rowOf(page, used).getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Delete', exact: true }).first().click();
    const job = page.getByRole('dialog', { name: 'Delete' });
    if (['23.09', '24.09'].includes(project.metadata.version))
      await expect(job.getByRole('list', { name: 'Skipped: 1' })).toHaveText(
        `${used} · ${email}sessions were made with it: this release keeps it for their history`,
      );
    else await expect(job.getByText('To do: 1')).toBeVisible();
  });

  test('many at once: disabling says how many have live sessions @embedded @first', async ({ page, accounts }) => {
    await open(page, accounts, '/credentials');
    await credentialsOf(page, 'semicolon@hanbit.example');
    await page.getByRole('checkbox', { name: 'Select all rows on this page' }).check();
    await page.getByRole('button', { name: 'Disable', exact: true }).first().click();
    const job = page.getByRole('dialog', { name: 'Disable' });
    await expect(job.getByText(/^To do: \d$/)).toBeVisible();
    const manager = await managerOf(page);
    // 26.9 leaves main keys out, and this one is a main key
    await expect(job.getByText(/1 of them has live sessions/)).toBeVisible({ visible: !manager.startsWith('26.9') });
    await job.getByRole('button', { name: 'Cancel' }).click();
  });

  test('many at once: another rate limit in one job, which leaves the rest as it is @first', async ({
    page,
    accounts,
    newcomer,
    beside,
  }) => {
    const { email } = await newcomer({ projects: 1 });
    const [main, second] = [await firstKey(beside, email), await keyFor(beside, email)];
    await open(page, accounts, '/credentials');
    await credentialsOf(page, email);
    await page.getByRole('checkbox', { name: 'Select all rows on this page' }).check();
    await page.getByRole('button', { name: 'Edit', exact: true }).first().click();
    const form = page.getByRole('dialog', { name: 'Edit credentials' });
    await form.getByRole('button', { name: 'Continue' }).click();
    await expect(form.getByText('Choose what to change.')).toBeVisible();
    await form.getByLabel('Rate limit').fill('0');
    await form.getByRole('button', { name: 'Continue' }).click();
    await expect(form.getByText('A whole number from 1 to 2,147,483,647.')).toBeVisible();
    await form.getByLabel('Rate limit').fill('4321');
    await form.getByRole('button', { name: 'Continue' }).click();
    const job = page.getByRole('dialog', { name: 'Edit credentials' });
    await job.getByRole('button', { name: 'Change 2 credentials' }).click();
    await expect(job.getByText(/2 of 2 done/)).toBeVisible();
    for (const key of [main, second])
      expect(await held(beside, email, key)).toMatchObject({
        rate_limit: 4321,
        resource_policy: 'default',
        is_active: true,
      });
  });

  for (const [of, projects] of [
    ['', 1],
    [', of somebody in no project too, whose keys older managers do not tell', 0],
  ] as const)
    test(`a second active key warns where only the main key signs requests${of} @first`, async ({
      page,
      accounts,
      newcomer,
    }) => {
      const { email } = await newcomer({ projects });
      await open(page, accounts, '/credentials');
      const manager = await managerOf(page);
      await page.getByRole('button', { name: 'Add credential' }).click();
      const form = page.getByRole('dialog', { name: 'Add credential' });
      await chooseOwner(page, email);
      const warning = form.getByText(/This user has an active key\. .* can lock its owner out/);
      await expect(warning).toBeVisible({ visible: /^2[34]\./.test(manager) });
      await form.getByLabel('Active').uncheck();
      await expect(warning).toBeHidden();
    });

  test('a key for somebody who does not exist is refused on the field, and nothing typed is lost', async ({
    page,
    accounts,
  }) => {
    await open(page, accounts, '/credentials');
    await page.getByRole('button', { name: 'Add credential' }).click();
    const form = page.getByRole('dialog', { name: 'Add credential' });
    await form.getByLabel('Owner').fill('nobody-at-all@example.com');
    await form.getByLabel('Rate limit').fill('55');
    await form.getByRole('button', { name: 'Create', exact: true }).click();
    await expect(form.getByText('There is no user with this e-mail address.')).toBeVisible();
    await expect(form.getByLabel('Owner')).toBeFocused();
    await expect(form.getByLabel('Rate limit')).toHaveValue('55');
  });

  test('a domain admin reads, and is told why nothing can be changed; no secret is on offer @first', async ({
    page,
    accounts,
  }) => {
    await page.goto('/credentials');
    await signIn(page, accounts.admin);
    await atRest(page);
    await expect(page.getByRole('button', { name: 'Add credential' })).toBeDisabled();
    await page.getByRole('searchbox', { name: 'Search Owner' }).fill(accounts.user.email);
    await expect(keys(page)).toHaveCount(1);
    const why = 'Only a superadmin may change credentials.';
    for (const name of ['Edit', 'Disable', 'Delete']) {
      const button = list(page).getByRole('button', { name });
      await expect(button).toBeDisabled();
      await expect(button).toHaveAccessibleDescription(why);
    }
    await keys(page).getByRole('link').click();
    const drawer = page.getByRole('dialog').filter({ hasText: 'Live sessions' });
    await expect(drawer.getByText(why)).toBeVisible();
    await expect(drawer.getByText('Only a superadmin is shown secret keys.')).toBeVisible();
    await expect(drawer.getByRole('button', { name: 'Show secret key' })).toBeHidden();
  });

  test('what costs the manager is asked for only where it is shown @embedded', async ({ page, accounts }) => {
    const asked: string[] = [];
    page.on('request', request => {
      const text = request.postData() ?? '';
      if (text.includes('query KeyPairList')) asked.push(text);
    });
    await open(page, accounts, '/credentials');
    await atRest(page);
    expect(asked.at(-1)).toContain('"with_concurrency_used":false');
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Running sessions' }).check();
    await expect.poll(() => asked.at(-1)).toContain('"with_concurrency_used":true');
    await page.keyboard.press('Escape');
    await expect(list(page).getByRole('columnheader', { name: 'Running sessions' })).toBeVisible();
  });

  test('the default columns fit a window of 1440 px', async ({ page, accounts }) => {
    await open(page, accounts, '/credentials');
    await atRest(page);
    const [wide, seen] = await list(page).evaluate(table => {
      const around = table.parentElement as HTMLElement;
      return [around.scrollWidth, around.clientWidth];
    });
    expect(wide).toBeLessThanOrEqual(seen);
  });
});
