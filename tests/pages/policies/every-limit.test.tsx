import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { atLeast } from '#lib/versions.ts';
import { RELEASES, type Release } from '#mocks/behaviour.ts';
import { leaveNothing } from '#tests/pages/harness.tsx';
import { dialogNamed, field, gone, press, put } from '#tests/pages/steps.ts';
import { editing, held, KINDS, type Kind, openPolicies } from './policy-page.ts';

leaveNothing();

const EACH = RELEASES.flatMap(version => KINDS.map(kind => [kind, version] as const));

/** A limit: its field, what is typed, what the manager then keeps, and the releases that keep it. */
type Typed = { label: string; text: string; name: string; value: unknown; since?: string; until?: string };

const LIMITS: Record<Kind, Typed[]> = {
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

describe.each(EACH)('a %s policy on %s', (kind, version) => {
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

/** The releases that differ most: these limits are kept in the same way between them. */
const SOME = EACH.filter(
  ([kind, version]) => version === '23.09' || version === '26.9' || (kind !== 'keypair' && version === '25.15'),
);

describe.each(SOME)('a %s policy on %s', (kind, version) => {
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
