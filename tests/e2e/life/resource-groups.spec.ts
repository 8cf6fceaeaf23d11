import type { Locator, Page } from '@playwright/test';
import { open } from '../fixtures.ts';
import { type Beside, expect, test } from '../people.ts';

const LIST = 'Resource Groups';

type Held = { description: string; scheduler: string; wsproxy_addr: string | null; options: Record<string, unknown> };

/** What the manager holds of a group; null for none. */
async function held(beside: Beside, name: string): Promise<Held | null> {
  const { group } = await beside.ask<{ group: (Omit<Held, 'options'> & { scheduler_opts: string }) | null }>(
    'query($n: String) { group: scaling_group(name: $n) { description scheduler wsproxy_addr scheduler_opts } }',
    { n: name },
  );
  if (!group) return null;
  const { scheduler_opts, ...rest } = group;
  return { ...rest, options: JSON.parse(scheduler_opts) as Record<string, unknown> };
}

/** The domains that may use a group. */
async function domainsOf(beside: Beside, name: string): Promise<string[]> {
  const { domains } = await beside.ask<{ domains: { name: string; scaling_groups: string[] }[] }>(
    'query { domains { name scaling_groups } }',
  );
  return domains.filter(({ scaling_groups }) => scaling_groups.includes(name)).map(domain => domain.name);
}

/** Opens the dialog of an action in the row of a group. */
async function opened(page: Page, name: string, action: 'Edit' | 'Delete'): Promise<Locator> {
  const row = page.getByRole('table', { name: LIST }).getByRole('row').filter({ hasText: name });
  await row.getByRole('button', { name: action }).click();
  return page.getByRole('dialog', { name: action === 'Edit' ? `Edit ${name}` : `Delete ${name}?` });
}

test('a resource group: created in a domain, one option of its scheduler changed and every other kept, deleted', async ({
  page,
  accounts,
  beside,
}) => {
  const name = `e2e-${Math.random().toString(36).slice(2, 10)}`;
  await open(page, accounts, `/resource-groups?name=${name}`);
  await page.getByRole('button', { name: 'Create resource group' }).click();
  const form = page.getByRole('dialog', { name: 'Create resource group' });
  await form.getByLabel('Name', { exact: true }).fill(name);
  await form.getByLabel('Description', { exact: true }).fill('A group of a journey');
  await form.getByLabel('Scheduler', { exact: true }).selectOption('LIFO');
  await form.getByLabel('WSProxy server address', { exact: true }).fill('http://127.0.0.1:5050');
  const { domains } = await beside.ask<{ domains: { name: string }[] }>('query { domains(is_active: true) { name } }');
  const domain = domains.find(one => one.name !== 'default')?.name ?? 'default';
  await form.getByLabel('Domain', { exact: true }).selectOption(domain);
  await form.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(form).toBeHidden();
  const made = await held(beside, name);
  expect(made).toMatchObject({
    ...{ description: 'A group of a journey', scheduler: 'lifo', wsproxy_addr: 'http://127.0.0.1:5050' },
    options: { pending_timeout: 0, config: {} },
  });
  expect(await domainsOf(beside, name)).toEqual([domain]);

  // options that the form does not know, stored by another client
  const more = { agent_selection_strategy: 'concentrated', config: { more: [1, { kept: 2.5 }] } };
  await beside.ask(
    'mutation($n: String!, $p: ModifyScalingGroupInput!) { modify_scaling_group(name: $n, props: $p) { ok } }',
    { n: name, p: { scheduler_opts: JSON.stringify({ ...made?.options, ...more }) } },
  );
  const before = await held(beside, name);
  expect(before?.options).toMatchObject(more);
  const editing = await opened(page, name, 'Edit');
  await editing.getByLabel('Pending timeout', { exact: true }).fill('90');
  await editing.getByLabel('Retries to skip a pending session', { exact: true }).fill('4');
  await editing.getByRole('button', { name: 'Save' }).click();
  await expect(editing).toBeHidden();
  expect(await held(beside, name)).toEqual({
    ...before,
    options: { ...before?.options, pending_timeout: 90, config: { ...more.config, num_retries_to_skip: 4 } },
  });

  const deleting = await opened(page, name, 'Delete');
  await expect(deleting).toContainText('1 domain can use the group now');
  await deleting.getByLabel(/To continue, type/).fill(name);
  await deleting.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(deleting).toBeHidden();
  expect(await held(beside, name)).toBeNull();
});

test('a group with agents cannot be deleted: the dialog names them, and the group stays', async ({
  page,
  accounts,
  beside,
}) => {
  const { agent_list } = await beside.ask<{ agent_list: { items: { id: string }[] } }>(
    'query { agent_list(limit: 1, offset: 0, order: "id", scaling_group: "default") { items { id } } }',
  );
  await open(page, accounts, '/resource-groups?name=default');
  const row = page.getByRole('table', { name: LIST }).getByRole('row').filter({ hasText: 'default' });
  await row.getByRole('button', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog', { name: 'default cannot be deleted' });
  await expect(dialog).toContainText(agent_list.items[0]?.id ?? 'an agent');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await held(beside, 'default')).not.toBeNull();
});
