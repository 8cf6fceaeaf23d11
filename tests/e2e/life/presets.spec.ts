import type { Locator, Page } from '@playwright/test';
import { open } from '../fixtures.ts';
import { type Beside, expect, test } from '../people.ts';
import { put } from '../policy-limits.ts';

const LIST = 'Resource Presets';
const GIB = 1024 ** 3;

/** What the manager holds of the presets with a name. */
async function held(beside: Beside, name: string) {
  const { presets } = await beside.ask<{
    presets: { name: string; resource_slots: string; shared_memory: string | number | null }[];
  }>('query { presets: resource_presets { name resource_slots shared_memory } }');
  return presets
    .filter(preset => preset.name === name)
    .map(({ resource_slots, shared_memory }) => ({
      slots: JSON.parse(resource_slots) as Record<string, string>,
      shared: shared_memory === null ? null : Number(shared_memory),
    }));
}

/** The slots that a form has a field for, with the label of each. */
async function slotsOf(form: Locator): Promise<{ slot: string; label: string }[]> {
  await expect(form.getByLabel('CPU', { exact: true })).toBeVisible();
  const fields = await form.locator('input[type=text][name^="resource_slots."]').all();
  return Promise.all(
    fields.map(async input => ({
      slot: ((await input.getAttribute('name')) ?? '').slice('resource_slots.'.length),
      label: await form.locator(`label[for="${await input.getAttribute('id')}"]`).innerText(),
    })),
  );
}

/** Opens the dialog of an action in the row of a preset. */
async function opened(page: Page, name: string, action: 'Edit' | 'Delete'): Promise<Locator> {
  const row = page.getByRole('table', { name: LIST }).getByRole('row').filter({ hasText: name });
  await row.getByRole('button', { name: action }).click();
  return page.getByRole('dialog', { name: action === 'Edit' ? `Edit ${name}` : `Delete ${name}?` });
}

test('a preset: created with every slot of the cluster, changed, deleted', async ({ page, accounts, beside }) => {
  const name = `e2e-${Math.random().toString(36).slice(2, 10)}`;
  await open(page, accounts, `/presets?name=${name}`);
  await page.getByRole('button', { name: 'Create preset' }).click();
  const form = page.getByRole('dialog', { name: 'Create preset' });
  await form.getByLabel('Name', { exact: true }).fill(name);
  const slots = await slotsOf(form);
  expect(slots.map(({ slot }) => slot)).toEqual(expect.arrayContaining(['cpu', 'mem']));
  const amounts = slots.map(({ slot }) => (slot.endsWith('.shares') ? '0.5' : '2'));
  for (const [index, { label }] of slots.entries()) await put(form, label, amounts[index] ?? '');
  await put(form, 'Shared memory', '0.5');
  await form.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(form).toBeHidden();
  const kept = (slot: string, index: number) => (slot === 'mem' ? String(2 * GIB) : amounts[index]);
  const all = Object.fromEntries(slots.map(({ slot }, index) => [slot, kept(slot, index)]));
  expect(await held(beside, name)).toEqual([{ slots: all, shared: GIB / 2 }]);

  const editing = await opened(page, name, 'Edit');
  await put(editing, 'CPU', '3');
  await editing.getByRole('button', { name: 'Save' }).click();
  await expect(editing).toBeHidden();
  expect(await held(beside, name)).toEqual([{ slots: { ...all, cpu: '3' }, shared: GIB / 2 }]);

  const deleting = await opened(page, name, 'Delete');
  await deleting.getByLabel(/To continue, type/).fill(name);
  await deleting.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(deleting).toBeHidden();
  expect(await held(beside, name)).toEqual([]);
});
