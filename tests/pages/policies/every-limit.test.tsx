import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { atLeast } from '#lib/versions.ts';
import type { Release } from '#mocks/behaviour.ts';
import { ENDS, leaveNothing } from '#tests/pages/harness.tsx';
import { dialogNamed, field, gone, press, put } from '#tests/pages/steps.ts';
import { LIMITS } from './limits.ts';
import { editing, held, KINDS, type Kind, openPolicies } from './policy-page.ts';

leaveNothing();

const EACH = ENDS.flatMap(version => KINDS.map(kind => [kind, version] as const));

/** Slots of the university's cluster as the form offers them, what is typed, and what is kept. */
const SLOTS: [label: string, text: string, slot: string, value: string][] = [
  ['CPU', '509', 'cpu', '509'],
  ['RAM', '1001.5', 'mem', String(1001.5 * 1024 ** 3)],
  ['GPU', '12', 'cuda.device', '12'],
  ['fGPU', '4.25', 'cuda.shares', '4.25'],
  ['npu-x.device', '14', 'npu-x.device', '14'],
];
const PENDING = ' · Pending sessions';

/** The limits that a release keeps, those that come with a later one, and those that only earlier ones have. */
function limitsOn(kind: Kind, version: string) {
  const here = LIMITS[kind].filter(({ until }) => !until || !atLeast(version, until));
  const kept = here.filter(({ since }) => !since || atLeast(version, since));
  return {
    kept,
    lacking: here.filter(one => !kept.includes(one)),
    dropped: LIMITS[kind].filter(one => !here.includes(one)),
  };
}

async function creating(kind: Kind, version: Release) {
  const page = await openPolicies(kind, version);
  fireEvent.click(screen.getByText('Create policy'));
  const form = await dialogNamed(`Create ${kind} policy`);
  put(form, 'Name', 'made');
  return { ...page, form, saved: () => gone(`Create ${kind} policy`) };
}

/** The tick boxes that say that there is no limit. */
const unlimited = (form: HTMLElement) => [...form.querySelectorAll<HTMLInputElement>('[aria-label^="Unlimited: "]')];

/** Types a limit in the place of "Unlimited". */
function limit(form: HTMLElement, label: string, text: string): void {
  const tick = unlimited(form).find(box => box.getAttribute('aria-label') === `Unlimited: ${label}`);
  if (tick?.checked) fireEvent.click(tick);
  put(form, label, text);
}

/** What the tick boxes say, by what they are of. */
const ticksIn = (form: HTMLElement) =>
  Object.fromEntries(unlimited(form).map(box => [box.getAttribute('aria-label'), box.checked]));

// projects have networks from 24.12 on
describe.each([...EACH, ['project', '24.09'] as const])('a %s policy on %s', (kind, version) => {
  test('keeps every limit exactly; what the release lacks is disabled with the reason', async () => {
    const { form, manager, saved } = await creating(kind, version);
    const { kept, lacking, dropped } = limitsOn(kind, `${version}.99`);
    const typed: [string, string][] = kept.map(({ label, text }) => [label, text]);
    for (const { label, since } of lacking) {
      expect(field(form, label)).toBeDisabled();
      expect(field(form, label)).toHaveAccessibleDescription(`Needs manager ≥ ${since}`);
    }
    for (const { label } of dropped) expect(within(form).queryByLabelText(label)).toBeNull();
    const expected: Record<string, unknown> = Object.fromEntries(kept.map(({ name, value }) => [name, value]));
    if (kind === 'keypair') {
      const held = Object.fromEntries(SLOTS.map(([, , slot, value]) => [slot, value]));
      for (const [label, text] of SLOTS) typed.push([label, text]);
      expected.total_resource_slots = held;
      if (version === '23.09')
        expect(field(form, `CPU${PENDING}`)).toHaveAccessibleDescription('Needs manager ≥ 24.03.4');
      else {
        for (const [label, text] of SLOTS) typed.push([label + PENDING, text]);
        expected.max_pending_session_resource_slots = held;
      }
      put(form, 'Slots not named', 'LIMITED');
      fireEvent.click(await within(form).findByLabelText('local:volume1: Mount in sessions'));
      fireEvent.click(field(form, 'local:volume1: Download files'));
      expected.default_for_unspecified = 'LIMITED';
    }
    for (const [label, text] of typed) limit(form, label, text);
    press(form, 'Create');
    await saved();
    const row = held<Record<string, unknown>>(manager, kind, 'made');
    expect(row).toMatchObject(expected);
    if (kind !== 'keypair') return;
    const hosts = row.allowed_vfolder_hosts as Record<string, string[]>;
    expect(Object.keys(hosts)).toEqual(['local:volume1']);
    expect([...(hosts['local:volume1'] ?? [])].sort()).toEqual(['download-file', 'mount-in-session']);
  });
});

describe.each(EACH)('a %s policy on %s', (kind, version) => {
  test('without any limit stays so when one limit of it is changed, which alone is sent', async () => {
    const { form, manager, saved, variablesOf } = await creating(kind, version);
    const { kept } = limitsOn(kind, `${version}.99`);
    for (const box of unlimited(form)) if (!box.disabled && !box.checked) fireEvent.click(box);
    press(form, 'Create');
    await saved();
    const before = held<Record<string, unknown>>(manager, kind, 'made');
    const edit = await editing('made');
    const ticks = ticksIn(edit);
    expect(Object.values(ticks)).toContain(true);
    const one = kept.find(({ label }) => !ticks[`Unlimited: ${label}`]) ?? kept[0];
    limit(edit, one?.label ?? '', '5');
    press(edit, 'Save');
    await gone('Edit made');
    const props = variablesOf(`modify_${kind}_resource_policy`).props as object;
    expect(Object.keys(props)).toEqual([one?.name]);
    const after = held<Record<string, unknown>>(manager, kind, 'made');
    expect({ ...after, [one?.name ?? '']: null }).toEqual({ ...before, [one?.name ?? '']: null });
    expect(after).not.toEqual(before);
    const again = ticksIn(await editing('made'));
    const label = `Unlimited: ${one?.label}`;
    expect(again).toEqual({ ...ticks, ...(label in ticks && { [label]: false }) });
  });
});
