import { execFileSync } from 'node:child_process';
import type { Locator, Page } from '@playwright/test';
import { atLeast } from '#lib/versions.ts';
import { open } from './fixtures.ts';
import type { Beside } from './people.ts';
import { expect, type Kind, policiesNamed, rowOf, test } from './policy-rows.ts';

/** A limit of one number: its field, what is typed, what the manager holds then, and the release that first keeps it. */
type Typed = { label: string; text: string; name: string; value: number; since?: string };

const KINDS: Record<Kind, Typed[]> = {
  keypair: [
    { label: 'Concurrent sessions', text: '7', name: 'max_concurrent_sessions', value: 7 },
    { label: 'Containers per session', text: '11', name: 'max_containers_per_session', value: 11 },
    { label: 'Idle timeout (s)', text: '12345', name: 'idle_timeout', value: 12_345 },
    { label: 'Session lifetime (s)', text: '86399', name: 'max_session_lifetime', value: 86_399 },
    { label: 'Concurrent SFTP sessions', text: '3', name: 'max_concurrent_sftp_sessions', value: 3, since: '24.03.0' },
    { label: 'Pending sessions', text: '13', name: 'max_pending_session_count', value: 13, since: '24.03.0' },
  ],
  user: [
    { label: 'Folders', text: '17', name: 'max_vfolder_count', value: 17, since: '24.03.0' },
    { label: 'Folder quota', text: '123.456789012', name: 'max_quota_scope_size', value: 123_456_789_012 },
    {
      label: 'Sessions per model service',
      text: '19',
      name: 'max_session_count_per_model_session',
      value: 19,
      since: '23.09.10',
    },
    { label: 'Customized images', text: '23', name: 'max_customized_image_count', value: 23, since: '24.03.0' },
  ],
  project: [
    { label: 'Folders', text: '17', name: 'max_vfolder_count', value: 17, since: '24.03.0' },
    { label: 'Folder quota', text: '0.000000001', name: 'max_quota_scope_size', value: 1 },
    { label: 'Networks', text: '29', name: 'max_network_count', value: 29, since: '24.12.0' },
  ],
};

/** Slots of a policy of key pairs: field, what is typed, and what is held. */
const SLOTS = [
  { label: 'CPU', text: '509', slot: 'cpu', value: '509' },
  { label: 'RAM', text: '1000.5', slot: 'mem', value: String(1000.5 * 1024 ** 3) },
] as const;

/** Types a limit in the place of "Unlimited". */
async function put(form: Locator, label: string, text: string): Promise<void> {
  const unlimited = form.getByLabel(`Unlimited: ${label}`, { exact: true });
  if (await unlimited.count()) await unlimited.uncheck();
  await form.getByLabel(label, { exact: true }).fill(text);
}

type Row = Record<string, unknown>;

/** What the manager holds of a policy, by its own answer and, where there is a way, in its database. */
async function held(beside: Beside, kind: Kind, name: string, fields: readonly string[]): Promise<Row[]> {
  const query = `query { items: ${kind}_resource_policies { name ${fields.join(' ')} } }`;
  const { items } = await beside.ask<{ items: Row[] }>(query);
  const rows = items.filter(item => item.name === name);
  const database = process.env.LIVE_DATABASE;
  if (database) {
    const statement = `select row_to_json(p) from ${kind}_resource_policies p where name = '${name}'`;
    const text = execFileSync('psql', [database, '-Atc', statement], { encoding: 'utf8' });
    const row = JSON.parse(text) as Row;
    if (!('max_quota_scope_size' in row)) row.max_quota_scope_size = row.max_vfolder_size; // 23.09 keeps the old column
    rows.push(Object.fromEntries(Object.entries(row).map(([key, value]) => [key, asText(value)])));
  }
  expect(rows).toHaveLength(database ? 2 : 1);
  return rows;
}

/** A map in a column, as the manager writes it: JSON in a text. */
const asText = (value: unknown) => (value !== null && typeof value === 'object' ? JSON.stringify(value) : value);

const slotsIn = (row: Row | undefined, field = 'total_resource_slots') =>
  JSON.parse(String(row?.[field])) as Record<string, string>;

const opened = async (page: Page, kind: Kind, name: string): Promise<Locator> => {
  await policiesNamed(page, name, kind);
  await rowOf(page, name).getByRole('button', { name: 'Edit' }).click();
  return page.getByRole('dialog', { name: `Edit ${name}` });
};

for (const kind of ['keypair', 'user', 'project'] as const)
  test(`a ${kind} policy with every limit set: each is held exactly, and one that is changed goes alone @first`, async ({
    page,
    accounts,
    unused,
    beside,
  }) => {
    const version = await beside.version();
    const kept = KINDS[kind].filter(({ since }) => since === undefined || atLeast(version, since));
    const lacking = KINDS[kind].filter(limit => !kept.includes(limit));
    const name = unused();
    await open(page, accounts, `/resource-policies?tab=${kind}`);
    await page.getByRole('button', { name: 'Create policy' }).click();
    const form = page.getByRole('dialog', { name: `Create ${kind} policy` });
    await form.getByLabel('Name', { exact: true }).fill(name);
    for (const { label, text } of kind === 'keypair' ? [...SLOTS, ...kept] : kept) await put(form, label, text);
    for (const { label, since } of lacking)
      await expect(form.getByLabel(label, { exact: true })).toHaveAccessibleDescription(`Needs manager ≥ ${since}`);
    await form.getByRole('button', { name: 'Create', exact: true }).click();
    await expect(form).toBeHidden();

    const maps = kind === 'keypair' ? ['total_resource_slots', 'default_for_unspecified'] : [];
    const fields = [...kept.map(limit => limit.name), ...maps];
    const expected = Object.fromEntries(kept.map(limit => [limit.name, limit.value]));
    for (const row of await held(beside, kind, name, fields)) {
      expect(Object.fromEntries(kept.map(limit => [limit.name, Number(row[limit.name])]))).toEqual(expected);
      if (kind === 'keypair')
        expect(slotsIn(row)).toMatchObject(Object.fromEntries(SLOTS.map(({ slot, value }) => [slot, value])));
    }

    // every limit as it was stored is what the form opens with, and only what is changed is sent
    const before = await held(beside, kind, name, fields);
    const edit = await opened(page, kind, name);
    const [first] = kept;
    await edit.getByLabel(first?.label ?? '', { exact: true }).fill('5');
    const unit = edit.getByLabel(`Unit: ${first?.label}`, { exact: true });
    if (await unit.count()) await unit.selectOption('GB');
    const [request] = await Promise.all([
      page.waitForRequest(sent => (sent.postData() ?? '').includes(`modify_${kind}_resource_policy`)),
      edit.getByRole('button', { name: 'Save' }).click(),
    ]);
    await expect(edit).toBeHidden();
    const { variables } = request.postDataJSON() as { variables: { props: Row } };
    expect(Object.keys(variables.props)).toEqual([first?.name]);
    const after = await held(beside, kind, name, fields);
    const others = (rows: Row[]) => rows.map(row => ({ ...row, [first?.name ?? '']: null }));
    expect(others(after)).toEqual(others(before));
    for (const row of after) expect(Number(row[first?.name ?? ''])).toBe(first?.label === 'Folder quota' ? 5e9 : 5);
  });
