import type { Locator, Page } from '@playwright/test';
import { open } from '../fixtures.ts';
import type { Accounts } from '../live-target.ts';
import type { Beside } from '../people.ts';
import { fillEvery, held, limitsOn, mapsOn, put, type Row } from '../policy-limits.ts';
import { expect, type Kind, policiesNamed, policyNames, rowOf, test } from '../policy-rows.ts';

/** The form of a new policy, with its name. */
async function creating(page: Page, accounts: Accounts, kind: Kind, name: string): Promise<Locator> {
  await open(page, accounts, `/resource-policies?tab=${kind}`);
  await page.getByRole('button', { name: 'Create policy' }).click();
  const form = page.getByRole('dialog', { name: `Create ${kind} policy` });
  await form.getByLabel('Name', { exact: true }).fill(name);
  return form;
}

async function create(form: Locator): Promise<void> {
  await form.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(form).toBeHidden();
}

/** Opens the dialog of an action in the row of a policy. */
async function opened(page: Page, kind: Kind, name: string, action: 'Edit' | 'Delete'): Promise<Locator> {
  await policiesNamed(page, name, kind);
  await rowOf(page, name).getByRole('button', { name: action }).click();
  return page.getByRole('dialog', { name: action === 'Edit' ? `Edit ${name}` : `Delete ${name}?` });
}

/** Saves a form. Returns the names of what was sent. */
async function saved(page: Page, form: Locator, kind: Kind): Promise<string[]> {
  const [request] = await Promise.all([
    page.waitForRequest(sent => (sent.postData() ?? '').includes(`modify_${kind}_resource_policy`)),
    form.getByRole('button', { name: 'Save' }).click(),
  ]);
  await expect(form).toBeHidden();
  const { variables } = request.postDataJSON() as { variables: { props: object } };
  return Object.keys(variables.props);
}

/**
 * Has somebody new follow a policy; `leave` gives them the default one back, for the policy to be deleted. Null for
 * projects: to change one takes its registry away on real managers (docs/contract/users-and-auth.md 6.2).
 */
async function followers(kind: Kind, beside: Beside, newcomer: (given: object) => Promise<{ email: string }>) {
  if (kind === 'project') return null;
  const { email } = await newcomer({ projects: 1 });
  if (kind === 'user') return (resource_policy: string): Promise<unknown> => beside.modify(email, { resource_policy });
  const k = (await beside.user(email))?.main_access_key;
  const query =
    'mutation($k: String!, $p: ModifyKeyPairInput!) { modify_keypair(access_key: $k, props: $p) { ok msg } }';
  return (resource_policy: string): Promise<unknown> => beside.ask(query, { k, p: { resource_policy } });
}

for (const kind of ['keypair', 'user', 'project'] as const)
  test(`a ${kind} policy: made with every limit, changed, not deleted while it is followed, deleted`, async ({
    page,
    accounts,
    unused,
    newcomer,
    beside,
  }) => {
    const version = await beside.version();
    const name = unused();
    const form = await creating(page, accounts, kind, name);
    const expected = await fillEvery(form, kind, version);
    await create(form);
    const fields = Object.keys(expected);
    for (const row of await held(beside, kind, name, fields)) expect(row).toEqual(expected);

    const [first] = limitsOn(kind, version);
    const edit = await opened(page, kind, name, 'Edit');
    await put(edit, first?.label ?? '', '5');
    const unit = edit.getByLabel(`Unit: ${first?.label}`, { exact: true });
    if (await unit.count()) await unit.selectOption('GB');
    expect(await saved(page, edit, kind)).toEqual([first?.name]);
    const changed = { ...expected, [first?.name ?? '']: first?.label === 'Folder quota' ? 5e9 : 5 };
    for (const row of await held(beside, kind, name, fields)) expect(row).toEqual(changed);

    const follow = await followers(kind, beside, newcomer);
    const dialog = await opened(page, kind, name, 'Delete');
    const button = dialog.getByRole('button', { name: 'Delete' });
    await expect(dialog.getByText(/^Nobody /)).toBeVisible();
    await expect(button).toBeDisabled();
    await dialog.getByRole('textbox').fill(name);
    if (follow) {
      await follow(name); // after the dialog has counted: the manager refuses
      await button.click();
      await expect(dialog.getByText('This policy is still in use.')).toBeVisible();
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      const again = await opened(page, kind, name, 'Delete');
      await expect(again.getByRole('alert')).toContainText(/^1 \w+ (uses|has) it/);
      await expect(again.getByRole('button', { name: 'Delete' })).toBeDisabled();
      expect(await policyNames(beside, kind)).toContain(name);
      await follow('default');
      await opened(page, kind, name, 'Delete');
      await expect(dialog.getByText(/^Nobody /)).toBeVisible();
      await dialog.getByRole('textbox').fill(name);
    }
    await button.click();
    await expect(page.getByText(`Policy ${name} deleted.`)).toBeVisible();
    await expect(rowOf(page, name)).toHaveCount(0);
    expect(await policyNames(beside, kind)).not.toContain(name);
  });

test('policies without any limit: one limit is changed, the others stay unlimited', async ({
  page,
  accounts,
  unused,
  beside,
}) => {
  const version = await beside.version();
  for (const kind of ['keypair', 'user', 'project'] as const) {
    const name = unused();
    const form = await creating(page, accounts, kind, name);
    const ticks = form.getByRole('checkbox', { name: /^Unlimited: / });
    await expect(ticks.first()).toBeVisible();
    for (const tick of await ticks.all()) if (await tick.isEnabled()) await tick.check();
    await create(form);
    const limits = limitsOn(kind, version);
    const fields = [...limits.map(limit => limit.name), ...mapsOn(kind, version)];
    const before = await held(beside, kind, name, fields);

    const edit = await opened(page, kind, name, 'Edit');
    const said = await ticksIn(edit);
    expect(Object.values(said)).toContain(true);
    const one = limits.find(({ label }) => !said[`Unlimited: ${label}`]) ?? limits[0];
    await put(edit, one?.label ?? '', '5');
    expect(await saved(page, edit, kind)).toEqual([one?.name]);
    const others = (rows: Row[]) => rows.map(row => ({ ...row, [one?.name ?? '']: null }));
    const after = await held(beside, kind, name, fields);
    expect(others(after)).toEqual(others(before));
    expect(after).not.toEqual(before);
    const label = `Unlimited: ${one?.label}`;
    const expected = { ...said, ...(label in said && { [label]: false }) };
    expect(await ticksIn(await opened(page, kind, name, 'Edit'))).toEqual(expected);
  }
});

/** What the tick boxes of a form say, by what they are of. */
async function ticksIn(form: Locator): Promise<Record<string, boolean>> {
  const ticks = form.getByRole('checkbox', { name: /^Unlimited: / });
  await expect(ticks.first()).toBeVisible();
  const said = await Promise.all(
    (await ticks.all()).map(async tick => [await tick.getAttribute('aria-label'), await tick.isChecked()]),
  );
  return Object.fromEntries(said);
}
