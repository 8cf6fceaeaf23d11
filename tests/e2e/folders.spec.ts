import fs from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import Papa from 'papaparse';
import { open, signIn } from './fixtures.ts';
import { atRest, expect, list, onDisk, rowOf, type Storage, test } from './folder-steps.ts';
import type { Accounts } from './live-target.ts';

const names = (page: Page) => list(page).getByRole('rowheader');

/** The list of the folders whose names begin so, in a tab. */
async function foldersOf(page: Page, prefix: string, tab: 'projects' | 'trash' = 'projects'): Promise<void> {
  await page.goto(`/folders?name=${prefix}${tab === 'trash' ? '&tab=trash' : ''}`);
  await atRest(page);
}

/** Whether the connected release has a trash. */
const hasTrash = async (page: Page): Promise<boolean> => (await page.getByRole('tab', { name: /^Trash/ }).count()) > 0;

const COUNTED = /Contents: [\d,]+ files?, .+, counted/;

/** Deletes for ever what a row or a drawer names, as a person does, who is told of its contents as the role may be. */
async function deleteForEver(page: Page, name: string, contents = COUNTED): Promise<void> {
  await rowOf(page, name).getByRole('button', { name: 'Delete for ever' }).click();
  const dialog = page.getByRole('dialog', { name: `Delete ${name} for ever?` });
  await expect(dialog.getByText(contents)).toBeVisible({ timeout: 30_000 });
  const button = dialog.getByRole('button', { name: 'Delete for ever' });
  await expect(button).toBeDisabled();
  await dialog.getByRole('textbox').fill(name);
  await button.click();
  await expect(dialog).toBeHidden();
  await expect(names(page)).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused(); // what had the focus is gone with its row
}

/** Opens the form of a new folder of a project, from the list. */
async function formOf(page: Page, project: { id: string }): Promise<Locator> {
  await atRest(page);
  await page.getByRole('button', { name: 'Create folder' }).click();
  const form = page.getByRole('dialog', { name: 'Create folder' });
  await form.getByLabel('Project', { exact: true }).selectOption(project.id);
  await expect(form.getByLabel('Host')).not.toHaveValue('');
  return form;
}

/** The same for somebody who signs in. */
async function creating(page: Page, accounts: Accounts, project: { id: string }): Promise<Locator> {
  await open(page, accounts, '/folders');
  return formOf(page, project);
}

/** Presses the form's button. */
const create = (form: Locator) => form.getByRole('button', { name: 'Create', exact: true }).click();

/** The field of the project's quota, of which there is none where the host keeps to none. */
const quotaIn = (form: Locator) => form.getByLabel('Quota of the project on this host', { exact: true });

/** What is left of a folder in the manager: nothing, or a row that says that it is gone. */
const left = async (storage: Storage, name: string): Promise<string[]> =>
  (await storage.held(name)).map(folder => folder.status).filter(status => !/complete|ongoing/.test(status));

test.describe('guide: share project storage folders with project members', () => {
  test('an administrator creates a project folder, Read-Only @first', async ({
    page,
    accounts,
    storage,
    prefix,
    team: { project },
  }) => {
    const form = await creating(page, accounts, project);
    await form.getByLabel('Name').fill(prefix);
    await expect(form.getByLabel('Host')).toHaveValue('local:volume1');
    await form.getByLabel('Permission').selectOption('ro');
    await create(form);
    await expect(form).toBeHidden();
    await expect(page.getByText(`Folder ${prefix} created.`)).toBeVisible();
    await foldersOf(page, prefix);
    const row = rowOf(page, prefix);
    for (const text of [project.name, 'local:volume1', 'Read only', 'General', 'ready', accounts.superadmin.email])
      await expect(row.getByRole('cell', { name: text, exact: true })).toBeVisible();
    expect(await storage.held(prefix, 'permission == "READ_ONLY"')).toHaveLength(1);
  });

  test('members of the project see it without any invitation @first @roles', async ({
    storage,
    storageOf,
    prefix,
    team: { project, member },
  }) => {
    await storage.make(prefix, project, { permission: 'ro' });
    const seen = (await (await storageOf(member)).seen(project)).find(({ name }) => name === prefix);
    // 26.9 keeps the permission and tells `rw` of every folder.
    expect(['ro', 'rw']).toContain(seen?.permission);
  });

  test('only project folders are made here: those of users are looked at, and it is said why @first', async ({
    page,
    accounts,
  }) => {
    await open(page, accounts, '/folders');
    await page.getByRole('tab', { name: /^Users’ folders/ }).click();
    await expect(page.getByText('These folders belong to users.')).toBeVisible();
    await atRest(page);
    await expect(page.getByRole('columnheader', { name: /^Owner/ })).toBeVisible();
    await expect(page.getByRole('button', { name: /trash|for ever|Edit/i })).toHaveCount(0);
  });
});

test.describe('what a cluster does not allow', () => {
  test('where it allows no project folders, that stands where they are made @embedded', async ({ page, accounts }) => {
    await page.route('**/func/folders/_/allowed-types', route => route.fulfill({ json: ['user'] }));
    await open(page, accounts, '/folders');
    await expect(page.getByText('This cluster does not allow project folders')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Create folder' })).toBeDisabled();
  });

  test('where no policy opens a host, and where hosts could not be read, the form says so and makes nothing @embedded', async ({
    page,
    accounts,
    storage,
    prefix,
    team: { project },
  }) => {
    let answer = { status: 200, json: { default: null, allowed: [] as string[], volume_info: {} } };
    await page.route('**/func/folders/_/hosts**', route => route.fulfill(answer));
    await open(page, accounts, '/folders');
    const form = page.getByRole('dialog', { name: 'Create folder' });
    const chosen = async () => {
      await page.goto('/folders');
      await atRest(page);
      await page.getByRole('button', { name: 'Create folder' }).click();
      await form.getByLabel('Project', { exact: true }).selectOption(project.id);
    };
    await chosen();
    await expect(form.getByText('No host is open to this project.')).toBeVisible();
    await form.getByLabel('Name').fill(prefix);
    await create(form);
    await expect(form.getByText('Fill this in.')).toBeVisible();
    expect(await storage.held(prefix)).toHaveLength(0);
    answer = { ...answer, status: 500 };
    await chosen();
    await expect(form.getByText('The hosts of this project could not be read.')).toBeVisible();
  });
});

test.describe('beyond the guide', () => {
  test('in a model store there are models alone, read only for all but who made them @first', async ({
    page,
    accounts,
    modelStore,
    storage,
    prefix,
  }) => {
    if (!modelStore) {
      await open(page, accounts, '/folders');
      await page.getByRole('button', { name: 'Create folder' }).click();
      const choices = page.getByRole('dialog', { name: 'Create folder' }).getByLabel('Project', { exact: true });
      await expect(choices.getByRole('option').nth(1)).toBeAttached();
      await expect(choices.getByRole('option', { name: /model store/ })).toHaveCount(0);
      return;
    }
    const form = await creating(page, accounts, modelStore);
    await expect(form.getByLabel('Project').locator('option:checked')).toHaveText(`${modelStore.name} · model store`);
    await expect(form.getByLabel('Permission')).toBeDisabled();
    await expect(form.getByLabel('Usage mode')).toBeDisabled();
    await expect(form.getByLabel('Usage mode')).toHaveValue('model');
    await expect(form).toContainText('In a model store there are models alone.');
    await form.getByLabel('Name').fill(prefix);
    await create(form);
    await expect(form).toBeHidden();
    await foldersOf(page, prefix);
    const row = rowOf(page, prefix);
    for (const text of [modelStore.name, 'Models', 'Read only'])
      await expect(row.getByRole('cell', { name: text, exact: true })).toBeVisible();
    expect(await storage.held(prefix, 'permission == "READ_ONLY"')).toHaveLength(1);
  });

  test('the details of a user lead to the folders of that user @embedded', async ({
    page,
    accounts,
    storage,
    storageOf,
    prefix,
    team,
  }) => {
    const { email } = team.member;
    await (await storageOf(team.member)).makeOwn(prefix);
    expect(await storage.held(prefix)).toHaveLength(1);
    await open(page, accounts, `/users?email=${email}`);
    await page.getByRole('table', { name: 'Users' }).getByRole('button', { name: 'Details' }).click();
    await page.getByRole('dialog', { name: email }).getByRole('link', { name: '1', exact: true }).click();
    await atRest(page);
    await expect(page.getByRole('tab', { name: /^Users’ folders/ })).toHaveAttribute('aria-selected', 'true');
    await expect(names(page)).toHaveText([prefix]);
    await expect(rowOf(page, prefix)).toContainText(email);
  });

  test.describe('quotas', () => {
    test.describe.configure({ mode: 'default' }); // of one project: one after the other

    test('where the host keeps to quotas, that of the project is told, and set with the folder @embedded @first', async ({
      page,
      accounts,
      storage,
      prefix,
      team: { project },
    }) => {
      const form = await creating(page, accounts, project);
      const quota = quotaIn(form);
      await expect(form.getByLabel('Host')).toHaveValue('local:volume1');
      await expect(quota).toHaveCount(0);
      await form.getByLabel('Host').selectOption('local:volume2');
      await expect(
        form.getByText(/For all its folders there together\. Leave it empty to keep it\. Now: .+/),
      ).toBeVisible();
      await form.getByLabel('Name').fill(`${prefix}-as-it-is`);
      await create(form);
      await expect(page.getByText(`Folder ${prefix}-as-it-is created.`)).toBeVisible();
      const before = await storage.quota('local:volume2', project);

      await formOf(page, project);
      await form.getByLabel('Host').selectOption('local:volume2');
      await form.getByLabel('Name').fill(prefix);
      await quota.fill('0');
      await expect(form.getByText('Enter a size of at least 1 B, tick Unlimited, or leave this empty.')).toBeVisible();
      await create(form);
      await expect(quota).toBeFocused();
      expect(await storage.quota('local:volume2', project)).toBe(before);
      await quota.fill('12.5');
      await form.getByLabel('Unit: Quota of the project on this host').selectOption('TB');
      await storage.setQuota('local:volume2', project, 1000);
      await create(form);
      await expect(form.getByRole('alert')).toContainText('The quota has changed since this form was opened.');
      await expect(form.getByText(/Now: .+ of 4\.096 kB used\./)).toBeVisible();
      expect(await storage.held(prefix)).toHaveLength(1);
      await create(form);
      await expect(
        page.getByText(
          `Quota of ${project.name} on local:volume2: ≈ 12.5 TB (12,500,000,002,048 B). The storage rounded the limit up from 12.5 TB to ≈ 12.5 TB (12,500,000,002,048 B).`,
        ),
      ).toBeVisible();
      await expect(form).toBeHidden();
      expect(await storage.quota('local:volume2', project)).toBe(12_500_000_002_048);
      await foldersOf(page, prefix);
      await rowOf(page, prefix).getByRole('button', { name: 'Details' }).click();
      await expect(page.getByRole('dialog', { name: prefix })).toContainText(
        /[\d.]+ [kMGT]?B of ≈ 12\.5 TB \(12,500,000,002,048 B\) used, read .+:\d\d/,
      );
    });

    test('a quota that the storage refuses leaves the form as it is, with the reason, and makes nothing @embedded', async ({
      page,
      accounts,
      storage,
      prefix,
      team: { project },
    }) => {
      const form = await creating(page, accounts, project);
      await page.route('**/func/admin/gql', async (route, request) => {
        if (!request.postData()?.includes('set_quota_scope')) return route.fallback();
        const message = 'Forwarded Error from Downstream Service (Original response: 500 Internal Server Error)';
        await route.fulfill({ json: { data: { result: null }, errors: [{ message, path: ['result'] }] } });
      });
      await form.getByLabel('Host').selectOption('local:volume2');
      await form.getByLabel('Name').fill(prefix);
      const quota = quotaIn(form);
      await quota.fill('7');
      await create(form);
      await expect(form.getByRole('alert')).toContainText('The folder was not created.');
      await expect(form.getByRole('alert')).toContainText('The storage refused this quota.');
      await expect(form).not.toContainText('Downstream');
      await expect(quota).toHaveValue('7');
      expect(await storage.held(prefix)).toHaveLength(0);
      await quota.fill('');
      await create(form);
      await expect(form).toBeHidden();
      expect(await storage.held(prefix)).toHaveLength(1);
      expect(await storage.quota('local:volume2', project)).not.toBe(7_000_000_000);
    });
  });

  test('what was chosen for one project is not for the next one, however late its hosts are known @embedded @once', async ({
    page,
    accounts,
    team: { project },
  }) => {
    const form = await creating(page, accounts, project);
    await form.getByLabel('Host').selectOption('local:volume2');
    const quota = quotaIn(form);
    await quota.fill('7');
    let go = () => {};
    const held = new Promise<void>(resolve => {
      go = resolve;
    });
    await page.route('**/func/folders/_/hosts**', async route => {
      await held;
      await route.fallback();
    });
    const others = await form
      .getByLabel('Project')
      .locator('option')
      .evaluateAll(all => all.map(one => (one as HTMLOptionElement).value));
    const other = others.find(id => id && id !== project.id) ?? '';
    await form.getByLabel('Project', { exact: true }).selectOption(other);
    await expect(form.getByLabel('Host')).toHaveValue('');
    await expect(quota).toHaveCount(0);
    await form.getByLabel('Name').fill('never-made');
    await create(form);
    await expect(form.getByText('Fill this in.')).toBeVisible();
    go();
    await expect(form.getByLabel('Host')).toHaveValue('local:volume1');
    await form.getByLabel('Host').selectOption('local:volume2');
    await expect(quota).toHaveValue('');
  });

  test('a folder is moved to the trash, restored, and deleted for ever once its name is typed @first', async ({
    page,
    accounts,
    storage,
    prefix,
    team: { project },
  }) => {
    await storage.make(prefix, project);
    const { id } = (await storage.one(prefix)) ?? { id: '' };
    const disk = Boolean(process.env.LIVE_VOLUMES);
    if (disk) expect(onDisk(id), 'on disk once made').not.toBeNull();
    await open(page, accounts, `/folders?name=${prefix}`);
    await atRest(page);
    if (await hasTrash(page)) {
      await rowOf(page, prefix).getByRole('button', { name: 'Move to trash' }).click();
      await expect(page.getByText(`${prefix} is in the trash.`)).toBeVisible();
      await expect(names(page)).toHaveCount(0);
      expect((await storage.one(prefix))?.status).toBe('delete-pending');
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(names(page)).toHaveText([prefix]);
      expect((await storage.one(prefix))?.status).toBe('ready');
      await rowOf(page, prefix).getByRole('button', { name: 'Move to trash' }).click();
      await expect(names(page)).toHaveCount(0);
      await page.getByRole('tab', { name: /^Trash/ }).click();
      await expect(rowOf(page, prefix)).toContainText('delete-pending');
      await rowOf(page, prefix).getByRole('button', { name: 'Restore' }).click();
      await expect(names(page)).toHaveCount(0);
      expect((await storage.one(prefix))?.status).toBe('ready');
      if (disk) expect(onDisk(id), 'on disk once restored').not.toBeNull();
      await foldersOf(page, prefix);
      await rowOf(page, prefix).getByRole('button', { name: 'Move to trash' }).click();
      await expect(names(page)).toHaveCount(0);
      if (disk) expect(onDisk(id), 'on disk while in the trash').not.toBeNull();
      await foldersOf(page, prefix, 'trash');
    }
    await deleteForEver(page, prefix);
    await expect.poll(() => left(storage, prefix)).toEqual([]);
    if (disk) await expect.poll(() => onDisk(id), { message: 'gone from the disk', timeout: 30_000 }).toBeNull();
  });

  test('a ticked folder that was taken out of the trash meanwhile is not deleted for ever with the others @first', async ({
    page,
    accounts,
    storage,
    prefix,
    team: { project },
  }) => {
    await storage.make(`${prefix}-a`, project);
    await storage.make(`${prefix}-b`, project);
    await open(page, accounts, `/folders?name=${prefix}`);
    await atRest(page);
    if (!(await hasTrash(page))) return; // nothing comes back there
    await page.getByRole('checkbox', { name: 'Select all rows on this page' }).check();
    await page.getByRole('button', { name: 'Move to trash' }).first().click();
    await page.getByRole('button', { name: /^Move 2 / }).click();
    await expect(page.getByRole('dialog').getByText(/2 of 2 done/)).toBeVisible();
    await foldersOf(page, prefix, 'trash');
    await page.getByRole('checkbox', { name: 'Select all rows on this page' }).check();
    await rowOf(page, `${prefix}-a`).getByRole('button', { name: 'Restore' }).click();
    await expect(names(page)).toHaveText([`${prefix}-b`]);
    await page.getByRole('button', { name: 'Delete for ever' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Delete for ever' });
    await expect(dialog.getByRole('list', { name: 'To do: 1' })).toContainText(`${prefix}-b`);
    await expect(dialog.getByRole('list', { name: 'Skipped: 1' })).toContainText(`${prefix}-a`);
    await dialog.getByRole('textbox').fill('1');
    await dialog.getByRole('button', { name: /^Delete 1 / }).click();
    await expect(dialog.getByText(/1 of 1 done/)).toBeVisible();
    expect(await storage.one(`${prefix}-a`)).toMatchObject({ status: 'ready' });
    await expect.poll(() => left(storage, `${prefix}-b`)).toEqual([]);
  });

  test('a folder is renamed and changed, and only that @first', async ({ page, accounts, storage, prefix, team }) => {
    await storage.make(prefix, team.project);
    await open(page, accounts, `/folders?name=${prefix}`);
    await rowOf(page, prefix).getByRole('button', { name: 'Edit' }).click();
    const form = page.getByRole('dialog', { name: `Edit ${prefix}` });
    const save = form.getByRole('button', { name: 'Save' });
    await expect(save).toBeDisabled();
    await form.getByLabel('Name').fill(`${prefix}-b`);
    await form.getByLabel('May be cloned').check();
    const changes = form.getByRole('region', { name: 'What will change' });
    await expect(changes).toContainText(`${prefix} → ${prefix}-b`);
    await save.click();
    await expect(form).toBeHidden();
    await expect(names(page)).toHaveText([`${prefix}-b`]);
    expect(await storage.held(prefix)).toMatchObject([
      { name: `${prefix}-b`, cloneable: true, permission: 'rw', status: 'ready' },
    ]);
  });

  test('what the manager would refuse is said as it is typed, and what it refuses in the form @first', async ({
    page,
    accounts,
    storage,
    prefix,
    team: { project },
  }) => {
    await storage.make(prefix, project);
    await open(page, accounts, '/folders');
    await page.getByRole('button', { name: 'Create folder' }).click();
    const form = page.getByRole('dialog', { name: 'Create folder' });
    await expect(form.getByLabel('Host')).toBeDisabled();
    await form.getByLabel('Name').fill('.ssh');
    await expect(form.getByText('The name of a project folder does not begin with a dot.')).toBeVisible();
    await form.getByLabel('Name').fill('a/b');
    await expect(form.getByText('A name with a slash could not be reached again.')).toBeVisible();
    await form.getByLabel('Name').fill(prefix);
    await form.getByLabel('Project', { exact: true }).selectOption(project.id);
    await expect(form.getByLabel('Host')).toHaveValue('local:volume1');
    await create(form);
    await expect(form.getByText('The folder was not created.')).toBeVisible();
    await expect(form.getByText('A folder of this name exists already.').first()).toBeVisible();
    await expect(form.getByLabel('Name')).toHaveValue(prefix);
  });

  test('many go to the trash in one job, and are deleted for ever once their number is typed', async ({
    page,
    accounts,
    storage,
    prefix,
    team: { project },
  }) => {
    for (const end of ['a', 'b', 'c']) await storage.make(`${prefix}-${end}`, project);
    await open(page, accounts, `/folders?name=${prefix}`);
    await atRest(page);
    const run = async (action: string, start: string, typed?: string) => {
      await page.getByRole('checkbox', { name: 'Select all rows on this page' }).check();
      await page.getByRole('button', { name: action, exact: true }).first().click();
      const dialog = page.getByRole('dialog', { name: action });
      await expect(dialog.getByText('To do: 3')).toBeVisible();
      if (typed) await dialog.getByRole('textbox').fill(typed);
      await dialog.getByRole('button', { name: start }).click();
      await expect(dialog.getByText('3 of 3 done')).toBeVisible();
      await dialog.getByRole('button', { name: 'Close' }).first().click();
    };
    if (await hasTrash(page)) {
      await run('Move to trash', 'Move 3 folders to the trash');
      await expect(names(page)).toHaveCount(0);
      await page.getByRole('tab', { name: /^Trash/ }).click();
      await expect(names(page)).toHaveCount(3);
      await run('Restore', 'Restore 3 folders');
      await expect(names(page)).toHaveCount(0);
      await page.getByRole('tab', { name: /^Project folders/ }).click();
      await expect(names(page)).toHaveCount(3);
      await run('Move to trash', 'Move 3 folders to the trash');
      await expect(names(page)).toHaveCount(0);
      await page.getByRole('tab', { name: /^Trash/ }).click();
      await expect(names(page)).toHaveCount(3);
    }
    await run('Delete for ever', 'Delete 3 folders for ever', '3');
    await expect.poll(() => left(storage, prefix)).toEqual([]);
    await page.reload(); // until a storage is done with it, a folder stands there as "deleting"
    await atRest(page);
    // 25.15 on a busy machine forgets one now and then, and finishes it once it is told again
    for (const name of await names(page).allTextContents()) await deleteForEver(page, name);
    await expect(names(page)).toHaveCount(0);
  });

  test('the details have an address, and what is in a folder is counted when somebody asks @first', async ({
    page,
    accounts,
    storage,
    prefix,
    team: { project },
  }) => {
    await storage.make(prefix, project, { permission: 'ro' });
    const { id } = (await storage.one(prefix)) ?? { id: '' };
    await open(page, accounts, `/folders?detail=${id}`);
    const drawer = page.getByRole('dialog', { name: prefix });
    await expect(drawer.getByText(project.name, { exact: true })).toBeVisible();
    await expect(drawer.getByText('Read only')).toBeVisible();
    await drawer.getByRole('button', { name: 'Read usage' }).click();
    await expect(drawer.getByText(/[\d,]+ files?, .+, counted .+\d{4}/)).toBeVisible();
  });

  test('a domain admin sees the folders of the own domain’s projects and what may be done with them @first @roles', async ({
    page,
    accounts,
    storage,
    prefix,
    team: { project },
  }) => {
    await storage.make(prefix, project);
    await page.goto(`/folders?name=${prefix}`);
    await signIn(page, accounts.admin);
    await expect(page.getByText('As a domain admin you see the folders of the projects of your domain.')).toBeVisible();
    await atRest(page);
    await expect(names(page)).toHaveText([prefix]);
    await expect(rowOf(page, prefix)).toContainText(project.name);
    const remove = rowOf(page, prefix).getByRole('button', { name: /Move to trash|Delete for ever/ });
    if (await page.getByText('which do not know domain admins').isVisible()) await expect(remove).toBeDisabled();
    else {
      await expect(remove).toBeEnabled();
      if (await hasTrash(page)) {
        await remove.click();
        await expect(page.getByText(`${prefix} is in the trash.`)).toBeVisible();
        await expect(names(page)).toHaveCount(0);
        expect((await storage.one(prefix))?.status).toBe('delete-pending');
        await foldersOf(page, prefix, 'trash');
      }
      await deleteForEver(page, prefix, /Contents: Only a superadmin may have it counted/);
      await expect(page.getByText(`${prefix} deleted for ever.`)).toBeVisible();
      await expect.poll(() => left(storage, prefix)).toEqual([]);
    }
    await page.getByRole('tab', { name: /^Users’ folders/ }).click();
    await expect(
      page.getByText(
        'As a domain admin you see the folders of the users of your domain. These folders belong to users.',
      ),
    ).toBeVisible();
  });

  test('the … menu exports what the list shows, of all its pages @first', async ({
    page,
    accounts,
    storage,
    prefix,
    team: { project },
  }) => {
    for (const end of ['a', 'b']) await storage.make(`${prefix}-${end}`, project);
    await open(page, accounts, `/folders?name=${prefix}&sort=-name`);
    await atRest(page);
    const shown = await names(page).allTextContents();
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Export CSV' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export', exact: true }).click(),
    ]);
    const text = fs.readFileSync(await file.path(), 'utf8').replace(/^\ufeff/, '');
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    expect(data.map(row => row.name)).toEqual(shown);
    expect(data[0]).toMatchObject({
      group_name: project.name,
      host: 'local:volume1',
      permission: 'rw',
      status: 'ready',
    });
  });
});
