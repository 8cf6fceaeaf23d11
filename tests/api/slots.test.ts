import { QueryClient } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { changedSlots, slotMap } from '#api/slot-writes.ts';
import { limitOf, type SlotLimits, slotLimits, slots, type Unspecified } from '#api/slots.ts';
import { isUnlimited, type Limit, UNLIMITED } from '#lib/limits.ts';
import { RELEASES } from '#mocks/behaviour.ts';
import { dice } from '#tests/lib/random.ts';
import { leaveNothing, talkingTo } from './embedded.ts';

leaveNothing();

test.each(RELEASES)('slots come from the manager, unknown accelerators by their own name, on %s', async version => {
  talkingTo(version);
  const list = await new QueryClient().fetchQuery(slots.list());
  expect(list).toEqual([
    { name: 'cpu', bytes: false, label: 'CPU', unit: 'Core', binary: false, places: 0 },
    { name: 'mem', bytes: true, label: 'RAM', unit: 'GiB', binary: true, places: 0 },
    { name: 'cuda.device', bytes: false, label: 'GPU', unit: 'GPU', binary: false, places: 0 },
    { name: 'cuda.shares', bytes: false, label: 'fGPU', unit: 'fGPU', binary: false, places: 2 },
    { name: 'npu-x.device', bytes: false, label: 'npu-x.device', unit: '', binary: false, places: 0 },
  ]);
});

test('a slot that only a policy knows has its name', () => {
  expect(slots.unknown('tpu.device')).toMatchObject({ label: 'tpu.device', unit: '', bytes: false });
  expect(slots.unknown('host-mem')).toMatchObject({ bytes: true, unit: 'GiB' });
});

test.each([
  ['MiB', { binary: true }, { unit: 'MiB', binary: true }],
  ['TiB', null, { unit: 'TiB', binary: true }],
  ['MB', { binary: false }, { unit: 'MB', binary: false }],
  ['GB', null, { unit: 'GB', binary: false }],
  ['GB', { binary: true }, { unit: 'GiB', binary: true }],
  ['Gigs', { binary: false, round_length: null }, { unit: 'GB', binary: false }],
  [null, null, { unit: 'GiB', binary: true }],
])('memory that the manager tells in %s, %j', async (display_unit, number_format, told) => {
  talkingTo('26.9');
  vi.stubGlobal('fetch', async (url: string) =>
    Response.json(
      url.includes('/details')
        ? { mem: { human_readable_name: 'Memory', display_unit, number_format } }
        : { mem: 'bytes' },
    ),
  );
  expect(await slots.read()).toEqual([{ name: 'mem', bytes: true, label: 'Memory', places: 0, ...told }]);
});

test('a map of slots is read exactly, whatever its forms', () => {
  expect(
    slotLimits(
      '{"cpu":8.0,"mem":"1g","cuda.shares":"0.30","tpu":"Infinity","rocm":null,"host-mem":1073741824,"x":"abc"}',
    ),
  ).toEqual({ cpu: '8', mem: '1073741824', 'cuda.shares': '0.3', tpu: UNLIMITED, 'host-mem': '1073741824' });
  expect(slotLimits('{}')).toEqual({});
  for (const text of [null, undefined, '', 'nonsense', '[]', '5', '{"cpu":{}}']) expect(slotLimits(text)).toBeNull();
});

test('what a slot means that is not named', () => {
  expect(limitOf({}, 'LIMITED', 'cpu')).toBe('0');
  expect(limitOf({}, 'UNLIMITED', 'cpu')).toBe(UNLIMITED);
  expect(limitOf({ cpu: '0' }, 'UNLIMITED', 'cpu')).toBe('0');
});

test('changed slots are those that a stored map does not mean already', () => {
  const stored = { cpu: '4', mem: '0' };
  const wanted = { cpu: '4', mem: '1', 'cuda.device': '0', 'tpu.device': UNLIMITED };
  expect(changedSlots(stored, wanted, 'LIMITED')).toEqual({ mem: '1', 'tpu.device': UNLIMITED });
  expect(changedSlots(stored, wanted, 'UNLIMITED')).toEqual({ mem: '1', 'cuda.device': '0' });
});

test('a map as it is sent means what it was made of, and names all that was stored, for any limits', () => {
  const { below, one, many } = dice(55);
  const names = ['cpu', 'mem', 'cuda.device', 'cuda.shares', 'npu-x.device'];
  const limit = (): Limit<string> => one<Limit<string>>([UNLIMITED, '0', '0.3', String(below(1e9))]);
  const some = (): SlotLimits =>
    Object.fromEntries(
      many(5, () => one(names)).map(name => [name, name === 'mem' ? one([UNLIMITED, '1073741824']) : limit()]),
    );
  for (let i = 0; i < 2000; i++) {
    const [limits, stored] = [some(), some()];
    const unspecified = one<Unspecified>(['LIMITED', 'UNLIMITED']);
    const sent = slotLimits(slotMap(limits, unspecified, stored)) ?? {};
    for (const name of names) {
      const meant = limitOf({ ...stored, ...limits }, unspecified, name);
      const got = limitOf(sent, unspecified, name);
      expect(isUnlimited(got) ? '∞' : got).toBe(isUnlimited(meant) ? '∞' : meant);
    }
    expect(Object.keys(sent)).toEqual(expect.arrayContaining(Object.keys(stored)));
  }
});
