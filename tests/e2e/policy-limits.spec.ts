import { execFileSync } from 'node:child_process';
import type { Locator, Page } from '@playwright/test';
import { atLeast } from '#lib/versions.ts';
import { open } from './fixtures.ts';
import type { Accounts } from './live-target.ts';
import type { Beside } from './people.ts';
import { expect, type Kind, policiesNamed, rowOf, test } from './policy-rows.ts';

/**
 * A limit of one number: its field, what is typed, what the manager holds then, the release that first keeps it, and the
 * one from which on it does not.
 */
type Typed = { label: string; text: string; name: string; value: number; since?: string; until?: string };

const KINDS: Record<Kind, Typed[]> = {
  keypair: [
    { label: 'Concurrent sessions', text: '7', name: 'max_concurrent_sessions', value: 7 },
    { label: 'Containers per session', text: '11', name: 'max_containers_per_session', value: 11 },
    { label: 'Idle timeout (s)', text: '12345', name: 'idle_timeout', value: 12_345 },
    { label: 'Session lifetime (s)', text: '86399', name: 'max_session_lifetime', value: 86_399 },
    { label: 'Concurrent SFTP sessions', text: '3', name: 'max_concurrent_sftp_sessions', value: 3, since: '24.03.4' },
    { label: 'Pending sessions', text: '13', name: 'max_pending_session_count', value: 13, since: '24.03.4' },
    { label: 'Folders', text: '31', name: 'max_vfolder_count', value: 31, until: '24.03.0' },
    { label: 'Folder capacity', text: '37.5', name: 'max_vfolder_size', value: 37_500_000_000, until: '24.03.0' },
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

const [TOTAL, PENDING] = ['total_resource_slots', 'max_pending_session_resource_slots'] as const;
/** What the fields of pending sessions are called besides their slot. */
const OF_PENDING = ' · Pending sessions';

/** A slot as the form offers it: its field, what is typed there, and what is held then. */
type TypedSlot = { label: string; text: string; slot: string; value: string };

/** Every slot that the form offers in a map, whatever the cluster has. Only cpu and mem are known to be there. */
async function slotsOffered(form: Locator, map: string): Promise<TypedSlot[]> {
  const fields = await form.locator(`input[type=text][name^="${map}."]`).all();
  const names = await Promise.all(fields.map(async field => (await field.getAttribute('name')) ?? ''));
  const slots = names.map(name => name.slice(map.length + 1));
  expect(slots).toEqual(expect.arrayContaining(['cpu', 'mem']));
  return Promise.all(
    slots.map(async (slot, index) => {
      const id = await fields[index]?.getAttribute('id');
      const label = await form.locator(`label[for="${id}"]`).innerText();
      const few = map === TOTAL ? 1 : 2;
      if (slot === 'cpu') return { label, slot, text: `${508 + few}`, value: `${508 + few}` };
      if (await form.getByLabel(`Unit: ${label}`, { exact: true }).count())
        return { label, slot, text: `${1000 + few}.5`, value: String((1000.5 + few) * 1024 ** 3) };
      const text = slot.endsWith('.shares') ? `${3 + few}.${index}` : `${10 + few + index}`;
      return { label, slot, text, value: text };
    }),
  );
}

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
    // 23.09 keeps the quota of users and projects in the old column
    if (kind !== 'keypair' && !('max_quota_scope_size' in row)) {
      row.max_quota_scope_size = row.max_vfolder_size;
      delete row.max_vfolder_size;
    }
    rows.push(Object.fromEntries(Object.entries(row).map(([key, value]) => [key, asText(value)])));
  }
  expect(rows).toHaveLength(database ? 2 : 1);
  return rows;
}

/** A map in a column, as the manager writes it: JSON in a text. */
const asText = (value: unknown) => (value !== null && typeof value === 'object' ? JSON.stringify(value) : value);

const mapIn = (row: Row, field: string) => JSON.parse(String(row[field])) as Record<string, unknown>;

/** What is allowed on which host: a set, which real managers tell in any order. */
const hostsIn = (row: Row) =>
  Object.fromEntries(
    Object.entries(mapIn(row, 'allowed_vfolder_hosts')).map(([host, own]) => [host, [own].flat().sort()]),
  );

/** Allows two things on the first host that there is; answers what the manager should hold then. */
async function allow(form: Locator): Promise<Record<string, string[]>> {
  const box = form
    .getByRole('group', { name: 'Allowed hosts' })
    .getByRole('checkbox', { name: /: Mount in sessions$/ });
  await expect(box.first()).toBeVisible();
  const said = (await box.first().getAttribute('aria-label')) ?? '';
  const host = said.replace(/: Mount in sessions$/, '');
  await box.first().check();
  await form.getByRole('checkbox', { name: `${host}: Download files`, exact: true }).check();
  return { [host]: ['download-file', 'mount-in-session'] };
}

/** The form of a new policy, with its name. */
async function creating(page: Page, accounts: Accounts, kind: Kind, name: string): Promise<Locator> {
  await open(page, accounts, `/resource-policies?tab=${kind}`);
  await page.getByRole('button', { name: 'Create policy' }).click();
  const form = page.getByRole('dialog', { name: `Create ${kind} policy` });
  await form.getByLabel('Name', { exact: true }).fill(name);
  return form;
}

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
    const here = KINDS[kind].filter(({ until }) => until === undefined || !atLeast(version, until));
    const kept = here.filter(({ since }) => since === undefined || atLeast(version, since));
    const lacking = here.filter(limit => !kept.includes(limit));
    const name = unused();
    const form = await creating(page, accounts, kind, name);
    for (const { label, text } of kept) await put(form, label, text);
    for (const { label, since } of lacking)
      await expect(form.getByLabel(label, { exact: true })).toHaveAccessibleDescription(`Needs manager ≥ ${since}`);
    for (const { label } of KINDS[kind].filter(limit => !here.includes(limit)))
      await expect(form.getByLabel(label, { exact: true })).toHaveCount(0);

    const typed: Record<string, TypedSlot[]> = {};
    let hosts: Record<string, string[]> = {};
    if (kind === 'keypair') {
      typed[TOTAL] = await slotsOffered(form, TOTAL);
      if (atLeast(version, '24.03.4')) typed[PENDING] = await slotsOffered(form, PENDING);
      else
        await expect(form.getByLabel(`CPU${OF_PENDING}`, { exact: true })).toHaveAccessibleDescription(
          'Needs manager ≥ 24.03.4',
        );
      for (const { label, text } of Object.values(typed).flat()) await put(form, label, text);
      await form.getByLabel('Slots not named', { exact: true }).selectOption('None of them');
      hosts = await allow(form);
    }
    await form.getByRole('button', { name: 'Create', exact: true }).click();
    await expect(form).toBeHidden();

    const others = kind === 'keypair' ? ['default_for_unspecified', 'allowed_vfolder_hosts'] : [];
    const fields = [...kept.map(limit => limit.name), ...Object.keys(typed), ...others];
    const expected = Object.fromEntries(kept.map(limit => [limit.name, limit.value]));
    for (const row of await held(beside, kind, name, fields)) {
      expect(Object.fromEntries(kept.map(limit => [limit.name, Number(row[limit.name])]))).toEqual(expected);
      for (const [map, slots] of Object.entries(typed))
        expect(mapIn(row, map)).toEqual(Object.fromEntries(slots.map(({ slot, value }) => [slot, value])));
      if (kind !== 'keypair') continue;
      expect(row.default_for_unspecified).toBe('LIMITED');
      expect(hostsIn(row)).toEqual(hosts);
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
    const rest = (rows: Row[]) => rows.map(row => ({ ...row, ...parsedIn(row), [first?.name ?? '']: null }));
    const parsedIn = (row: Row) => ({
      ...Object.fromEntries(Object.keys(typed).map(map => [map, mapIn(row, map)])),
      ...(kind === 'keypair' ? { allowed_vfolder_hosts: hostsIn(row) } : {}),
    });
    expect(rest(after)).toEqual(rest(before));
    for (const row of after) expect(Number(row[first?.name ?? ''])).toBe(first?.label === 'Folder quota' ? 5e9 : 5);
  });

/** The ticks of a form that say that there is no limit. */
const endless = (form: Locator) => form.getByRole('checkbox', { name: /^Unlimited: / });

/** What the ticks say, by what they are of. */
async function unlimitedIn(form: Locator): Promise<Record<string, boolean>> {
  await expect(endless(form).first()).toBeVisible();
  const ticks = await endless(form).all();
  return Object.fromEntries(
    await Promise.all(ticks.map(async tick => [await tick.getAttribute('aria-label'), await tick.isChecked()])),
  );
}

for (const kind of ['keypair', 'user', 'project'] as const)
  test(`a ${kind} policy without any limit: opened, changed in one of them and saved, none is limited by that`, async ({
    page,
    accounts,
    unused,
    beside,
  }) => {
    const version = await beside.version();
    const kept = KINDS[kind].filter(
      ({ since, until }) => (!since || atLeast(version, since)) && !(until && atLeast(version, until)),
    );
    const name = unused();
    const form = await creating(page, accounts, kind, name);
    await expect(endless(form).first()).toBeVisible();
    for (const tick of await endless(form).all()) if (await tick.isEnabled()) await tick.check();
    await form.getByRole('button', { name: 'Create', exact: true }).click();
    await expect(form).toBeHidden();

    const maps = kind === 'keypair' ? [TOTAL, ...(atLeast(version, '24.03.4') ? [PENDING] : [])] : [];
    const fields = [...kept.map(limit => limit.name), ...maps];
    const before = await held(beside, kind, name, fields);
    const edit = await opened(page, kind, name);
    const said = await unlimitedIn(edit);
    expect(Object.values(said).filter(Boolean).length).toBeGreaterThan(0);
    const limited = kept.filter(({ label }) => !said[`Unlimited: ${label}`]);
    const one = limited[0] ?? kept[0];
    await put(edit, one?.label ?? '', '5');
    await edit.getByRole('button', { name: 'Save' }).click();
    await expect(edit).toBeHidden();

    const but = (rows: Row[]) => rows.map(row => ({ ...row, [one?.name ?? '']: null }));
    const after = await held(beside, kind, name, fields);
    expect(but(after)).toEqual(but(before));
    expect(after).not.toEqual(before);
    const again = await opened(page, kind, name);
    expect(await unlimitedIn(again)).toEqual({
      ...said,
      ...(limited[0] ? {} : { [`Unlimited: ${one?.label}`]: false }),
    });
  });
