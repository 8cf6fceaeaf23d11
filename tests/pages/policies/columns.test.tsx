import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { slots } from '#api/slots.ts';
import { getSpoken } from '#i18n/language.ts';
import { UNLIMITED } from '#lib/limits.ts';
import { policyColumns } from '#pages/policies/columns.tsx';
import { KINDS, type Policy } from '#pages/policies/kinds.ts';

const { t } = getSpoken();
const SLOTS = ['cpu', 'mem', 'npu-x.device'].map(slots.unknown);
const columns = (manager = '26.9.6') => policyColumns('keypair', manager, SLOTS, t);
const column = (key: string, manager?: string) => columns(manager).find(one => one.key === key);
const policy = {
  name: 'p',
  default_for_unspecified: 'LIMITED',
  total_resource_slots: { cpu: '4' },
  max_pending_session_resource_slots: { cpu: '8' },
  allowed_vfolder_hosts: { 'local:volume1': ['mount-in-session', 'upload-file'], 'local:volume2': [] },
} as unknown as Policy;

test('limits of pending sessions, and what slots mean that are not named, can be shown and exported', () => {
  const pending = column('max_pending_session_resource_slots.cpu');
  expect(pending).toMatchObject({ label: { text: 'cpu · Pending sessions' }, optional: true });
  expect(pending?.exported(policy)).toBe(8);
  expect(column('max_pending_session_resource_slots.mem')?.exported(policy)).toBe('∞');
  const nothing = { ...policy, max_pending_session_resource_slots: null } as unknown as Policy;
  expect(pending?.exported(nothing)).toBe('∞');
  expect(pending?.order?.(nothing)).toBe(Number.POSITIVE_INFINITY);
  const unnamed = column('default_for_unspecified');
  expect(unnamed).toMatchObject({ optional: true, filter: { kind: 'choice' } });
  expect([unnamed?.cell(policy), unnamed?.exported(policy)]).toEqual(['None of them', 'LIMITED']);
});

test('a release that keeps no limits of pending sessions has no columns of them', () =>
  expect(column('max_pending_session_resource_slots.cpu', '23.09.10')).toBeUndefined());

test('hosts read in the list as they are filtered by and exported', () => {
  const text = 'local:volume1: mount-in-session upload-file; local:volume2: –';
  expect(column('allowed_vfolder_hosts')?.exported(policy)).toBe(text);
  expect(render(column('allowed_vfolder_hosts')?.cell(policy)).container.textContent).toBe(text);
});

test('what a policy does not name is none of it or all of it, as it says', () => {
  const cell = (of: Policy) => render(column('total_resource_slots.mem')?.cell(of)).container.textContent;
  expect(cell(policy)).toBe('0');
  expect(cell({ ...policy, default_for_unspecified: 'UNLIMITED' } as unknown as Policy)).toBe('∞');
});

test('an idle timeout of the system is before all others, no limit beyond them', () => {
  const idle = column('idle_timeout');
  const of = (idle_timeout: unknown) => ({ ...policy, idle_timeout }) as unknown as Policy;
  expect([{ system: true }, 600, UNLIMITED].map(one => idle?.order?.(of(one)))).toEqual([-1, 600, Infinity]);
  expect([{ system: true }, 600, UNLIMITED].map(one => idle?.exported(of(one)))).toEqual(['system', 600, '∞']);
});

test('a column has one key', () => {
  for (const kind of KINDS) {
    const keys = policyColumns(kind, '26.9.6', SLOTS, t).map(one => one.key);
    expect(new Set(keys).size).toBe(keys.length);
  }
});
