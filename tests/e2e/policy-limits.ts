import { execFileSync } from 'node:child_process';
import type { Locator } from '@playwright/test';
import { atLeast } from '#lib/versions.ts';
import { LIMITS, type TypedLimit } from '#tests/pages/policies/limits.ts';
import type { Beside } from './people.ts';
import { expect, type Kind } from './policy-rows.ts';

/** The limits that are one number and that a release keeps. */
export const limitsOn = (kind: Kind, version: string): TypedLimit[] =>
  LIMITS[kind].filter(({ since, until }) => (!since || atLeast(version, since)) && !(until && atLeast(version, until)));

const TOTAL = 'total_resource_slots';
const PENDING = 'max_pending_session_resource_slots';

/** The maps of slots that a release keeps. */
export const mapsOn = (kind: Kind, version: string): string[] =>
  kind === 'keypair' ? [TOTAL, ...(atLeast(version, '24.03.4') ? [PENDING] : [])] : [];

/** A slot in the form: its field, what is typed there, and what the manager keeps then. */
type TypedSlot = { label: string; text: string; slot: string; value: string };

/** Every slot of a map that the form offers, whatever the cluster has. Only cpu and mem are known to be there. */
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
export async function put(form: Locator, label: string, text: string): Promise<void> {
  const unlimited = form.getByLabel(`Unlimited: ${label}`, { exact: true });
  if (await unlimited.count()) await unlimited.uncheck();
  await form.getByLabel(label, { exact: true }).fill(text);
}

export type Row = Record<string, unknown>;

/** Fills in every limit that the release keeps. Returns what the manager must keep then. */
export async function fillEvery(form: Locator, kind: Kind, version: string): Promise<Row> {
  const expected: Row = {};
  for (const { label, text, name, value } of limitsOn(kind, version)) {
    await put(form, label, text);
    expected[name] = value;
  }
  for (const map of mapsOn(kind, version)) {
    const slots = await slotsOffered(form, map);
    for (const { label, text } of slots) await put(form, label, text);
    expected[map] = Object.fromEntries(slots.map(({ slot, value }) => [slot, value]));
  }
  if (kind !== 'keypair') return expected;
  await form.getByLabel('Slots not named', { exact: true }).selectOption('LIMITED');
  return { ...expected, default_for_unspecified: 'LIMITED', allowed_vfolder_hosts: await allow(form) };
}

/** Ticks two permissions on the first storage host. Returns what the manager must keep then. */
async function allow(form: Locator): Promise<Record<string, string[]>> {
  const box = form
    .getByRole('group', { name: 'Allowed hosts' })
    .getByRole('checkbox', { name: /: Mount in sessions$/ })
    .first();
  await expect(box).toBeVisible();
  const host = ((await box.getAttribute('aria-label')) ?? '').replace(/: Mount in sessions$/, '');
  await box.check();
  await form.getByRole('checkbox', { name: `${host}: Download files`, exact: true }).check();
  return { [host]: ['download-file', 'mount-in-session'] };
}

/**
 * What the manager keeps of a policy: by its own answer and, where LIVE_DATABASE names its database, there too. Maps are
 * parsed; permissions, which are a set, are sorted.
 */
export async function held(beside: Beside, kind: Kind, name: string, fields: readonly string[]): Promise<Row[]> {
  const query = `query { items: ${kind}_resource_policies { name ${fields.join(' ')} } }`;
  const { items } = await beside.ask<{ items: Row[] }>(query);
  const rows = items.filter(item => item.name === name);
  const database = process.env.LIVE_DATABASE;
  if (database) rows.push(inDatabase(database, kind, name));
  expect(rows).toHaveLength(database ? 2 : 1);
  return rows.map(row => Object.fromEntries(fields.map(field => [field, plain(field, row[field])])));
}

function inDatabase(database: string, kind: Kind, name: string): Row {
  const statement = `select row_to_json(p) from ${kind}_resource_policies p where name = '${name}'`;
  const row = JSON.parse(execFileSync('psql', [database, '-Atc', statement], { encoding: 'utf8' })) as Row;
  // 23.09 keeps the quota of users and projects in the old column
  return kind === 'keypair' || 'max_quota_scope_size' in row
    ? row
    : { ...row, max_quota_scope_size: row.max_vfolder_size };
}

function plain(field: string, value: unknown): unknown {
  if (field === 'default_for_unspecified' || value === null) return value;
  const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  if (field !== 'allowed_vfolder_hosts') return parsed;
  const hosts = Object.entries(parsed as Record<string, string[]>);
  return Object.fromEntries(hosts.map(([host, own]) => [host, [...own].sort()]));
}
