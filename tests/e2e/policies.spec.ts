import fs from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { atLeast } from '#lib/versions.ts';
import { open, signIn } from './fixtures.ts';
import type { Beside, Person } from './people.ts';
import { cellOf, expect, heldPolicy, list, policiesNamed, policyNames, rowOf, slotsOf, test } from './policy-rows.ts';

const GiB = 1024 ** 3;

/** Makes a policy of users or of projects, without any limit, in the form. */
async function makeInForm(page: Page, kind: 'user' | 'project', name: string): Promise<void> {
  await page.goto(`/resource-policies?tab=${kind}`);
  await page.getByRole('button', { name: 'Create policy' }).click();
  const form = page.getByRole('dialog', { name: `Create ${kind} policy` });
  await form.getByLabel('Name', { exact: true }).fill(name);
  await form.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(form).toBeHidden();
}

/** That nobody follows a policy of key pairs, as far as the release tells. */
const FREE = /^Nobody (follows it\.|is known to follow it\. This manager tells of no credential)/;

/** Gives a key another policy, beside the page. */
const giveKey = (beside: Beside, key: string | null | undefined, resource_policy: string) =>
  beside.ask(
    'mutation($k: String!, $p: ModifyKeyPairInput!) { modify_keypair(access_key: $k, props: $p) { ok msg } }',
    { k: key, p: { resource_policy } },
  );

/** Has the main key of somebody new follow a policy of key pairs; `leave` gives it back, for the policy to go. */
async function follower(beside: Beside, { email }: Person, policy: string) {
  const { main_access_key: key } = (await beside.user(email)) ?? {};
  await giveKey(beside, key, policy);
  return { key: key ?? '', leave: () => giveKey(beside, key, 'default') };
}

test.describe('guide: manage resource policy', () => {
  test('the tab lists the registered policies; ∞ means that a resource has no restriction @first', async ({
    page,
    accounts,
    policy,
  }) => {
    const name = await policy();
    await open(page, accounts, '/resource-policies');
    await expect(page.getByRole('heading', { level: 1, name: 'Resource Policies' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Resource Policies' })).toBeVisible();
    await expect(rowOf(page, 'default')).toBeVisible();
    await page.getByRole('searchbox', { name: 'Search Name' }).fill(name);
    await expect(list(page).getByRole('rowheader')).toHaveText([name]);
    await expect(page.getByText(/^1 of \d+ policies match$/)).toBeVisible();
    await expect(await cellOf(page, name, 'CPU')).toHaveText('4');
    await expect(await cellOf(page, name, 'RAM (GiB)')).toHaveText('16');
    await expect(await cellOf(page, name, 'Sessions')).toHaveText('5');
    await expect(await cellOf(page, name, 'Idle (s)')).toHaveText('600');
    await expect(await cellOf(page, name, 'Lifetime (s)')).toHaveText('∞');
    await rowOf(page, name).getByRole('button', { name: 'Details' }).click();
    await expect(page.getByRole('dialog', { name })).toContainText('16 GiB');
    await expect(page.getByRole('dialog', { name })).toContainText('0 credentials');
  });

  test('every option but the name can be changed: uncheck Unlimited and set CPU and RAM; only they are sent @first', async ({
    page,
    accounts,
    policy,
    beside,
  }) => {
    const name = await policy({ total_resource_slots: '{}' });
    const before = await heldPolicy(beside, name);
    await open(page, accounts, '/resource-policies');
    await policiesNamed(page, name);
    await rowOf(page, name).getByRole('button', { name: 'Edit' }).click();
    const form = page.getByRole('dialog', { name: `Edit ${name}` });
    await expect(form.getByLabel('Name', { exact: true })).toBeDisabled();
    await form.getByLabel('Unlimited: CPU', { exact: true }).uncheck();
    await form.getByLabel('CPU', { exact: true }).fill('2');
    await form.getByLabel('Unlimited: RAM', { exact: true }).uncheck();
    await form.getByLabel('RAM', { exact: true }).fill('4');
    await expect(form.getByRole('region', { name: 'What will change' })).toHaveText(/CPU.*∞ → 2.*RAM.*∞ → 4 GiB$/s);
    const [request] = await Promise.all([
      page.waitForRequest(sent => (sent.postData() ?? '').includes('modify_keypair_resource_policy')),
      form.getByRole('button', { name: 'Save' }).click(),
    ]);
    const { variables } = request.postDataJSON() as { variables: { props: { total_resource_slots: string } } };
    expect(Object.keys(variables.props)).toEqual(['total_resource_slots']);
    await expect(form).toBeHidden();
    await expect(await cellOf(page, name, 'CPU')).toHaveText('2');
    await expect(await cellOf(page, name, 'RAM (GiB)')).toHaveText('4');
    const after = await heldPolicy(beside, name);
    expect(slotsOf(after)).toMatchObject({ cpu: '2', mem: String(4 * GiB) });
    expect({ ...after, total_resource_slots: '' }).toEqual({ ...before, total_resource_slots: '' });
  });

  test('a new policy is created with every limit; each is held exactly @first', async ({
    page,
    accounts,
    unused,
    beside,
  }) => {
    const name = unused();
    await open(page, accounts, '/resource-policies');
    await page.getByRole('button', { name: 'Create policy' }).click();
    const form = page.getByRole('dialog', { name: 'Create keypair policy' });
    await form.getByLabel('Name', { exact: true }).fill(name);
    const put = async (label: string, value: string) => {
      const unlimited = form.getByLabel(`Unlimited: ${label}`, { exact: true });
      if (await unlimited.count()) await unlimited.uncheck();
      await form.getByLabel(label, { exact: true }).fill(value);
    };
    await put('CPU', '512');
    await put('RAM', '1536');
    await form.getByLabel('Unit: RAM', { exact: true }).selectOption('MiB');
    await put('Concurrent sessions', '3');
    await put('Containers per session', '100');
    await put('Idle timeout (s)', '15552000');
    await put('Session lifetime (s)', '86400');
    const hosts = form.getByRole('group', { name: 'Allowed hosts' });
    await hosts.getByRole('checkbox', { name: 'local:volume1: Mount in sessions' }).check();
    await hosts.getByRole('checkbox', { name: 'local:volume1: Download files' }).check();
    await form.getByRole('button', { name: 'Create', exact: true }).click();
    await expect(page.getByText(`Policy ${name} created.`)).toBeVisible();
    await expect(form).toBeHidden();
    const held = await heldPolicy(beside, name);
    expect(held).toMatchObject({
      max_concurrent_sessions: 3,
      max_containers_per_session: 100,
      max_session_lifetime: 86_400,
    });
    expect(Number(held?.idle_timeout)).toBe(15_552_000);
    expect(slotsOf(held)).toMatchObject({ cpu: '512', mem: String(1536 * 1024 ** 2) });
    // a set: real managers tell it in any order
    const allowed = JSON.parse(held?.allowed_vfolder_hosts ?? '') as Record<string, string[]>;
    expect(Object.keys(allowed)).toEqual(['local:volume1']);
    expect(allowed['local:volume1']?.sort()).toEqual(['download-file', 'mount-in-session']);
  });

  test('values beyond the maximum are refused in words while one types, and never sent @first', async ({
    page,
    accounts,
    policy,
    beside,
  }) => {
    const name = await policy();
    const sent: string[] = [];
    page.on('request', request => {
      if ((request.postData() ?? '').includes('mutation')) sent.push(request.postData() ?? '');
    });
    await open(page, accounts, '/resource-policies');
    await policiesNamed(page, name);
    await rowOf(page, name).getByRole('button', { name: 'Edit' }).click();
    const form = page.getByRole('dialog', { name: `Edit ${name}` });
    for (const [label, text, says] of [
      ['CPU', '513', 'A whole number from 0 to 512.'],
      ['RAM', '1025', 'From 0 GiB to 1,024 GiB, in whole bytes.'],
      ['Containers per session', '101', 'A whole number from 1 to 100.'],
      ['Concurrent sessions', '0', 'A whole number from 1 to 100.'],
      ['Idle timeout (s)', '15552001', 'A whole number from 1 to 15,552,000.'],
    ] as const) {
      const field = form.getByLabel(label, { exact: true });
      await field.fill(text);
      await expect(field).toHaveAccessibleDescription(says);
      await expect(field).toHaveValue(text);
    }
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form.getByLabel('CPU', { exact: true })).toBeFocused();
    expect(sent).toEqual([]);
    expect(slotsOf(await heldPolicy(beside, name))).toMatchObject({ cpu: '4' });
  });

  test('a policy that somebody follows may not be deleted: who, and where to look, is said before @first', async ({
    page,
    accounts,
    beside,
  }) => {
    await open(page, accounts, '/resource-policies');
    await policiesNamed(page, 'default');
    await rowOf(page, 'default').getByRole('button', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete default?' });
    await expect(dialog.getByRole('alert')).toContainText('The manager gives this policy to whoever is made');
    await expect(dialog.getByRole('button', { name: 'Delete' })).toBeDisabled();
    await expect(dialog.getByRole('link', { name: 'Show the active ones' })).toHaveAttribute(
      'href',
      '/credentials?resource_policy=default',
    );
    expect(await policyNames(beside, 'keypair')).toContain('default');
  });

  test('one that keys follow: they are counted, inactive ones too, and shown @first', async ({
    page,
    accounts,
    policy,
    newcomer,
    beside,
  }) => {
    const name = await policy();
    const person = await newcomer({ projects: 1 });
    const { key, leave } = await follower(beside, person, name);
    await open(page, accounts, '/resource-policies');
    await policiesNamed(page, name);
    await rowOf(page, name).getByRole('button', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog', { name: `Delete ${name}?` });
    await expect(dialog.getByRole('alert')).toContainText('1 credential follows it, inactive ones included');
    await expect(dialog.getByRole('button', { name: 'Delete' })).toBeDisabled();
    await dialog.getByRole('link', { name: 'Show the active ones' }).click();
    await expect(page.getByRole('table', { name: 'Credentials' }).getByRole('rowheader')).toHaveText([key]);
    await leave();
  });

  test('one that only somebody in no project follows: what the manager does not tell is said, and its refusal stands @first', async ({
    page,
    accounts,
    policy,
    newcomer,
    beside,
  }) => {
    const name = await policy();
    const person = await newcomer();
    const { leave } = await follower(beside, person, name);
    await open(page, accounts, '/resource-policies');
    await policiesNamed(page, name);
    await rowOf(page, name).getByRole('button', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog', { name: `Delete ${name}?` });
    // 24.09 puts whoever is made into the domain's model store, where there is one
    if (Object.keys(await beside.keys(person.email)).length === 0) {
      await expect(dialog).toContainText('Nobody is known to follow it. This manager tells of no credential');
      await dialog.getByRole('textbox').fill(name);
      await dialog.getByRole('button', { name: 'Delete' }).click();
      await expect(dialog.getByRole('alert')).toContainText('The policy was not deleted.');
      await page.getByRole('button', { name: 'Cancel' }).click();
    } else await expect(dialog.getByRole('alert')).toContainText('1 credential follows it');
    expect(await policyNames(beside, 'keypair')).toContain(name);
    await leave();
  });

  test('where keys are counted once a project, the number is said to be the most that there may be @first', async ({
    page,
    accounts,
    policy,
    newcomer,
    beside,
  }) => {
    const name = await policy();
    const person = await newcomer({ projects: 2 });
    const { leave } = await follower(beside, person, name);
    await open(page, accounts, `/resource-policies?detail=${name}`);
    const counted = atLeast(await beside.version(), '24.03.0') ? '1 credential' : 'up to 2 credentials';
    await expect(page.getByRole('dialog', { name })).toContainText(counted);
    await leave();
  });

  test('a user policy that somebody follows: how many is said, and where they are listed @first', async ({
    page,
    accounts,
    unused,
    newcomer,
    beside,
  }) => {
    const name = unused();
    const { email } = await newcomer();
    await open(page, accounts);
    await makeInForm(page, 'user', name);
    await beside.modify(email, { resource_policy: name });
    await policiesNamed(page, name, 'user');
    await rowOf(page, name).getByRole('button', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog', { name: `Delete ${name}?` });
    await expect(dialog.getByRole('alert')).toContainText('1 user follows it, inactive ones included');
    await expect(dialog.getByRole('button', { name: 'Delete' })).toBeDisabled();
    if (atLeast(await beside.version(), '25.6.17')) {
      await dialog.getByRole('link', { name: 'Show the active ones' }).click();
      await expect(page.getByRole('table', { name: 'Users' }).getByRole('rowheader')).toHaveText([email]);
    } else {
      await expect(dialog.getByText(/^This manager cannot list them by policy/)).toBeVisible();
      await dialog.getByRole('link', { name: email }).click();
      await expect(page.getByRole('dialog', { name: email })).toBeVisible();
    }
    expect(await policyNames(beside, 'user')).toContain(name);
    await beside.modify(email, { resource_policy: 'default' });
  });

  test('a project policy that projects follow: they stand in the dialog by name @first', async ({
    page,
    accounts,
    beside,
  }) => {
    const { groups } = await beside.ask<{ groups: { name: string; resource_policy: string }[] }>(
      'query { groups { name resource_policy } }',
    );
    // one that is not given to all is the plainer case, but a manager may have no other
    const followed = groups.find(group => group.resource_policy !== 'default') ?? groups[0];
    const { resource_policy: policy = '', name = '' } = followed ?? {};
    const count = groups.filter(group => group.resource_policy === policy).length;
    await open(page, accounts, '/resource-policies?tab=project');
    await policiesNamed(page, policy, 'project');
    await rowOf(page, policy).getByRole('button', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog', { name: `Delete ${policy}?` });
    const why =
      policy === 'default' ? 'The manager gives this policy to whoever is made' : /^\d+ projects? follows? it/;
    await expect(dialog.getByRole('alert')).toContainText(why);
    await expect(dialog.getByRole('button', { name: 'Delete' })).toBeDisabled();
    if (count <= 20) await expect(dialog.getByRole('listitem').filter({ hasText: name })).not.toHaveCount(0);
    else await expect(dialog.getByRole('listitem')).toHaveCount(21);
    expect(await policyNames(beside, 'project')).toContain(policy);
  });

  test('the trash can deletes a policy that nobody follows, once its name is typed @first', async ({
    page,
    accounts,
    policy,
    beside,
  }) => {
    const name = await policy();
    await open(page, accounts, '/resource-policies');
    await policiesNamed(page, name);
    await rowOf(page, name).getByRole('button', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog', { name: `Delete ${name}?` });
    await expect(dialog.getByText(FREE)).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Delete' })).toBeDisabled();
    await dialog.getByLabel(/To go on, type/).fill(name);
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByText(`Policy ${name} deleted.`)).toBeVisible();
    await expect(rowOf(page, name)).toHaveCount(0);
    expect(await policyNames(beside, 'keypair')).not.toContain(name);
  });

  /** Makes a policy in the form, and opens the dialog that deletes it, its name typed. */
  async function aboutToDelete(page: Page, kind: 'user' | 'project', name: string): Promise<Locator> {
    await makeInForm(page, kind, name);
    await policiesNamed(page, name, kind);
    await rowOf(page, name).getByRole('button', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog', { name: `Delete ${name}?` });
    await dialog.getByLabel(/To go on, type/).fill(name);
    await expect(dialog.getByText('Nobody follows it.')).toBeVisible();
    return dialog;
  }

  async function refused(dialog: Locator): Promise<void> {
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await expect(dialog.getByText('Somebody still follows this policy.')).toBeVisible();
    await expect(dialog.getByText(/INSERT|UPDATE|violates/)).toHaveCount(0);
  }

  test("the manager's refusal, if it comes all the same, stands in the dialog @first", async ({
    page,
    accounts,
    policy,
    newcomer,
    beside,
  }) => {
    const name = await policy();
    const { email } = await newcomer({ projects: 1 });
    const [key] = Object.keys(await beside.keys(email));
    const follow = (to: string) => giveKey(beside, key, to);
    await open(page, accounts, '/resource-policies');
    await policiesNamed(page, name);
    await rowOf(page, name).getByRole('button', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog', { name: `Delete ${name}?` });
    await dialog.getByLabel(/To go on, type/).fill(name);
    await expect(dialog.getByText(FREE)).toBeVisible();
    await follow(name); // somebody is quicker
    await refused(dialog);
    expect(await policyNames(beside, 'keypair')).toContain(name);
    await follow('default');
  });

  test("the manager's refusal stands in the dialog of a user policy too @first", async ({
    page,
    accounts,
    unused,
    newcomer,
    beside,
  }) => {
    const [name, { email }] = [unused(), await newcomer()];
    await open(page, accounts);
    const dialog = await aboutToDelete(page, 'user', name);
    await beside.modify(email, { resource_policy: name }); // somebody is quicker
    await refused(dialog);
    expect(await policyNames(beside, 'user')).toContain(name);
    await beside.modify(email, { resource_policy: 'default' });
  });

  // changing a project takes its registry away on real managers (docs/contract/users-and-auth.md 6.2)
  test("the manager's refusal stands in the dialog of a project policy too @embedded @first", async ({
    page,
    accounts,
    unused,
    beside,
  }) => {
    const name = unused();
    const { groups } = await beside.ask<{ groups: { id: string; resource_policy: string }[] }>(
      'query { groups { id resource_policy } }',
    );
    const { id = '', resource_policy = '' } = groups.at(-1) ?? {};
    const follow = (policy: string) =>
      beside.ask('mutation($g: UUID!, $p: ModifyGroupInput!) { modify_group(gid: $g, props: $p) { ok msg } }', {
        g: id,
        p: { resource_policy: policy },
      });
    await open(page, accounts);
    const dialog = await aboutToDelete(page, 'project', name);
    await follow(name);
    await refused(dialog);
    expect(await policyNames(beside, 'project')).toContain(name);
    await follow(resource_policy);
  });

  test('export CSV writes the list: its columns, its numbers, ∞ as ∞ @first', async ({ page, accounts, policy }) => {
    const name = await policy();
    await open(page, accounts, '/resource-policies');
    await policiesNamed(page, name);
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Export CSV' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export', exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^keypair-policies-.*\.csv$/);
    const [head, row, ...rest] = fs
      .readFileSync(await file.path(), 'utf8')
      .trim()
      .split('\r\n')
      .map(line => line.replace('\ufeff', '').split(','));
    const cell = (key: string) => row?.[head?.indexOf(key) ?? -1];
    expect(rest).toEqual([]);
    expect(cell('name')).toBe(name);
    expect(cell('total_resource_slots.cpu')).toBe('4');
    expect(cell('total_resource_slots.mem')).toBe(String(16 * GiB));
    expect(cell('max_session_lifetime')).toBe('∞');
    expect(cell('idle_timeout')).toBe('600');
  });
});

test.describe('beyond the guide', () => {
  test('a copy begins as the other and leaves it alone @first', async ({ page, accounts, policy, beside }) => {
    const name = await policy();
    await open(page, accounts, '/resource-policies');
    await policiesNamed(page, name);
    // a copy is of the policy as it is now, not as the list had it
    const total_resource_slots = JSON.stringify({ cpu: '4', mem: String(20 * GiB) });
    await beside.ask(
      'mutation($n: String!, $p: ModifyKeyPairResourcePolicyInput!) { modify_keypair_resource_policy(name: $n, props: $p) { ok msg } }',
      { n: name, p: { total_resource_slots, max_containers_per_session: 6 } },
    );
    await rowOf(page, name).getByRole('button', { name: 'Duplicate' }).click();
    const form = page.getByRole('dialog', { name: 'Create keypair policy' });
    await expect(form.getByLabel('Name', { exact: true })).toHaveValue(`${name}-copy`);
    await expect(form.getByLabel('RAM', { exact: true })).toHaveValue('20');
    await expect(form.getByLabel('Containers per session')).toHaveValue('6');
    await form.getByLabel('CPU', { exact: true }).fill('8');
    await form.getByRole('button', { name: 'Create', exact: true }).click();
    await expect(form).toBeHidden();
    const copy = await heldPolicy(beside, `${name}-copy`);
    const original = await heldPolicy(beside, name);
    expect(slotsOf(copy)).toMatchObject({ cpu: '8', mem: String(20 * GiB) });
    expect(slotsOf(original)).toMatchObject({ cpu: '4' });
    expect({ ...copy, name, total_resource_slots: '' }).toEqual({ ...original, total_resource_slots: '' });
  });

  test('a name that is taken is said on the field, and nothing typed is lost @first', async ({ page, accounts }) => {
    await open(page, accounts, '/resource-policies');
    await page.getByRole('button', { name: 'Create policy' }).click();
    const form = page.getByRole('dialog', { name: 'Create keypair policy' });
    await form.getByLabel('Name', { exact: true }).fill('default');
    await form.getByLabel('Containers per session').fill('7');
    await form.getByRole('button', { name: 'Create', exact: true }).click();
    await expect(form.getByLabel('Name', { exact: true })).toHaveAccessibleDescription(
      'A policy of this name exists already.',
    );
    await expect(form.getByLabel('Containers per session')).toHaveValue('7');
  });

  test('two policies stand side by side, and where they differ has a sign @first', async ({
    page,
    accounts,
    policy,
  }) => {
    const [one, two] = [await policy(), await policy({ max_containers_per_session: 9 })];
    await open(page, accounts, '/resource-policies');
    await policiesNamed(page, 'pol-');
    await rowOf(page, one).getByRole('checkbox').check();
    await expect(page.getByText('Select two policies to compare them.')).toBeVisible();
    await rowOf(page, two).getByRole('checkbox').check();
    // as they are now, not as they were when they were ticked
    await rowOf(page, one).getByRole('button', { name: 'Edit' }).click();
    const form = page.getByRole('dialog', { name: `Edit ${one}` });
    await form.getByLabel('Containers per session').fill('3');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form).toBeHidden();
    await page.getByRole('button', { name: 'Compare' }).click();
    const dialog = page.getByRole('dialog', { name: `${one} and ${two}` });
    await expect(dialog.getByText(/^1 of \d+ rows differ, marked ≠\.$/)).toBeVisible();
    await expect(dialog.getByRole('row').filter({ hasText: 'Differs' })).toHaveText(
      /Sessions: Containers per session\s*3\s*9\s*$/,
    );
  });

  for (const kind of ['user', 'project'] as const)
    test(`a policy of a ${kind} is created, edited and deleted @first`, async ({ page, accounts, unused, beside }) => {
      const name = unused();
      const quota = async () => {
        const { items } = await beside.ask<{ items: { name: string; max_quota_scope_size: number }[] }>(
          `query { items: ${kind}_resource_policies { name max_quota_scope_size } }`,
        );
        return items.find(item => item.name === name)?.max_quota_scope_size;
      };
      await open(page, accounts, `/resource-policies?tab=${kind}`);
      await page.getByRole('button', { name: 'Create policy' }).click();
      const form = page.getByRole('dialog', { name: `Create ${kind} policy` });
      await form.getByLabel('Name', { exact: true }).fill(name);
      await form.getByLabel('Unlimited: Folder quota').uncheck();
      await form.getByLabel('Folder quota', { exact: true }).fill('1.5');
      await form.getByRole('button', { name: 'Create', exact: true }).click();
      await expect(form).toBeHidden();
      expect(await quota()).toBe(1_500_000_000);
      await policiesNamed(page, name, kind);
      await rowOf(page, name).getByRole('button', { name: 'Edit' }).click();
      await page.getByLabel('Unlimited: Folder quota').check();
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(await cellOf(page, name, 'Folder quota (GB)')).toHaveText('∞');
      expect(await quota()).toBe(-1);
      await rowOf(page, name).getByRole('button', { name: 'Delete' }).click();
      const dialog = page.getByRole('dialog', { name: `Delete ${name}?` });
      await dialog.getByLabel(/To go on, type/).fill(name);
      await dialog.getByRole('button', { name: 'Delete' }).click();
      await expect(rowOf(page, name)).toHaveCount(0);
      expect(await policyNames(beside, kind)).not.toContain(name);
    });

  test('an accelerator that nobody knows is a column, a field and a limit like any other @embedded', async ({
    page,
    accounts,
    policy,
    beside,
  }) => {
    const name = await policy({ default_for_unspecified: 'LIMITED' });
    await open(page, accounts, '/resource-policies');
    await policiesNamed(page, name);
    await expect(await cellOf(page, name, 'npu-x.device')).toHaveText('0');
    await rowOf(page, name).getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('npu-x.device', { exact: true }).fill('6');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(await cellOf(page, name, 'npu-x.device')).toHaveText('6');
    expect(slotsOf(await heldPolicy(beside, name))).toMatchObject({
      cpu: '4',
      mem: String(16 * GiB),
      'npu-x.device': '6',
    });
    await rowOf(page, name).getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('Unlimited: npu-x.device', { exact: true }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(await cellOf(page, name, 'npu-x.device')).toHaveText('∞');
    expect(slotsOf(await heldPolicy(beside, name))['npu-x.device']).toBe('Infinity');
  });

  test('what a release lacks is closed with the reason; folder limits are where it keeps them', async ({
    page,
    accounts,
    beside,
  }) => {
    const old = (await beside.version()).startsWith('23.');
    await open(page, accounts, '/resource-policies');
    await page.getByRole('button', { name: 'Create policy' }).click();
    const form = page.getByRole('dialog', { name: 'Create keypair policy' });
    const pending = form.getByLabel('Pending sessions', { exact: true });
    if (old) await expect(pending).toHaveAccessibleDescription('Needs manager ≥ 24.03.4');
    else await expect(pending).not.toHaveAccessibleDescription(/Needs manager/);
    await expect(form.getByLabel('Folder capacity', { exact: true })).toHaveCount(old ? 1 : 0);
    await expect(form.getByText('This manager keeps limits on folders in the policies of users')).toBeVisible({
      visible: !old,
    });
  });

  test('a domain admin reads, and is told why nothing can be changed @first', async ({ page, accounts }) => {
    await page.goto('/resource-policies');
    await signIn(page, accounts.admin);
    await expect(rowOf(page, 'default')).toBeVisible();
    const why = 'Only a superadmin may change resource policies.';
    await expect(page.getByRole('button', { name: 'Create policy' })).toBeDisabled();
    for (const name of ['Edit', 'Duplicate', 'Delete']) {
      const button = rowOf(page, 'default').getByRole('button', { name });
      await expect(button).toBeDisabled();
      await expect(button).toHaveAccessibleDescription(why);
    }
    await rowOf(page, 'default').getByRole('button', { name: 'Details' }).click();
    await expect(page.getByRole('dialog', { name: 'default' }).getByText(why)).toBeVisible();
  });

  test('the default columns fit a window of 1440 px', async ({ page, accounts }) => {
    await open(page, accounts, '/resource-policies');
    for (const tab of ['Keypair', 'User', 'Project']) {
      await page.getByRole('tab', { name: tab }).click();
      await expect(rowOf(page, 'default')).toBeVisible();
      const [wide, seen] = await list(page).evaluate(table => {
        const around = table.parentElement as HTMLElement;
        return [around.scrollWidth, around.clientWidth];
      });
      expect(wide).toBeLessThanOrEqual(seen ?? 0);
    }
  });
});
