import { describe, expect, test } from 'vitest';
import { getActivity } from '#api/activity.ts';
import {
  CHOICES,
  deleteBody,
  isValidSetting,
  type Setting,
  type SettingName,
  setBody,
  settingsOf,
} from '#api/setting-rules.ts';
import { settings, storedPlugins } from '#api/settings.ts';
import { RELEASES } from '#mocks/behaviour.ts';
import { behaviourOf } from '#mocks/profiles.ts';
import { dice } from '../lib/random.ts';
import { leaveNothing, talkingTo } from './embedded.ts';

leaveNothing();

const RUNS = 3000;
const PLUGINS = ['cuda', 'mock'];
const on = (version: (typeof RELEASES)[number]) => settingsOf(behaviourOf(version).manager, PLUGINS);
const everywhere = RELEASES.flatMap(on);
const named = (name: SettingName, all: readonly Setting[] = everywhere): Setting => {
  const found = all.find(setting => setting.name === name);
  if (!found) throw new Error(`no setting ${name}`);
  return found;
};

/** Python's int() of a text without signs, blanks and underscores; null for anything else. */
const digits = (text: string): bigint | null => (/^[0-9]+$/.test(text) ? BigInt(text) : null);

/** A network of IPv4 whose host bits are zero, as Python's ip_network reads it. */
function isNetwork(text: string): boolean {
  const [, a = '', b = '', c = '', d = '', length = ''] = /^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/.exec(text) ?? [];
  const parts = [a, b, c, d];
  if (length === '' || Number(length) > 32) return false;
  if (parts.some(part => part === '' || Number(part) > 255 || (part.length > 1 && part.startsWith('0')))) return false;
  const bits = parts.map(part => Number(part).toString(2).padStart(8, '0')).join('');
  return !bits.slice(Number(length)).includes('1');
}

const SCALE: Record<string, bigint> = { '': 1n, k: 2n ** 10n, m: 2n ** 20n, g: 2n ** 30n, t: 2n ** 40n };

/**
 * What the manager, or the agent that reads the setting, takes (docs/contract/resources-and-operations.md 9.2), written anew
 * and without the console's rules. The console may refuse more, never less.
 */
const TAKEN: Record<SettingName, (text: string) => boolean> = {
  auto_pull: text => ['digest', 'tag', 'none'].includes(text),
  mtu: text => (digits(text) ?? 0n) >= 1n,
  subnet_agent: text => text.includes(':') || isNetwork(text),
  subnet_container: text => text.includes(':') || isNetwork(text),
  keepalive_timeout: text => (digits(text) ?? 0n) >= 1n && (digits(text) ?? 0n) <= 32_767n,
  num_retries_to_skip: text => digits(text) !== null,
  allocation_mode: text => ['discrete', 'fractional'].includes(text),
  quantum_size: text => /^[0-9]+(\.[0-9]+)?$/.test(text) && Number(text) > 0,
  unit_mem: text => {
    const [, amount = '', suffix = ''] = /^([0-9]+)([kmgt]?)$/.exec(text) ?? [];
    return amount !== '' && BigInt(amount) * (SCALE[suffix] ?? 0n) >= 2n ** 29n;
  },
  unit_proc: text => (digits(text) ?? 0n) >= 2n,
};

/** Texts that are near to values: numbers, networks, sizes, choices, with what people and programs add to them. */
function texts(seed: number): () => string {
  const { below, one, many } = dice(seed);
  const number = () => one([String(below(3)), String(below(70_000)), String(below(2 ** 31) * 3), '0'.repeat(below(3))]);
  const part = () => String(below(300));
  const bases: readonly (() => string)[] = [
    number,
    () => `${number()}.${number()}`,
    () => `0.${number()}`,
    () => `${number()}${one(['k', 'm', 'g', 't', 'p', 'G', 'ib', ' '])}`,
    () => `${part()}.${part()}.${part()}.${part()}/${below(40)}`,
    () => `${below(256)}.0.0.0/${one(['8', '08', '7', '', '33'])}`,
    () => one(['fd00::/8', '::/0', '::1/8', 'fe80::1', '10.0.0.1']),
    () =>
      one(['digest', 'tag', 'none', 'None', 'Digest', 'discrete', 'fractional', 'null', 'True', 'undefined', 'NaN']),
    () => one(['', ' ', '\0', '1e3', 'Infinity', '∞', '１５００', '1,500', '1_500', '+5', '-1', '0x10', '٣']),
    () => many(6, () => String.fromCodePoint(below(0x3000))).join(''),
  ];
  const around: readonly ((text: string) => string)[] = [
    text => ` ${text}`,
    text => `${text}\n`,
    text => `-${text}`,
    text => `${text}/${text}`,
    text => text.toUpperCase(),
  ];
  return () => (below(4) === 0 ? one(around)(one(bases)()) : one(bases)());
}

describe.each(Object.keys(TAKEN) as SettingName[])('%s', name => {
  const setting = named(name);
  const next = texts(20_261_130);
  const drawn = Array.from({ length: RUNS }, next);

  test('no text that the manager does not take is a value', () => {
    expect(drawn.filter(text => isValidSetting(setting, text) && !TAKEN[name](text))).toEqual([]);
  });

  test('its default and its choices are values, and nothing blank is', () => {
    const own = [...(setting.default === null ? [] : [setting.default]), ...(CHOICES[name] ?? [])];
    expect(own.filter(text => !isValidSetting(setting, text))).toEqual([]);
    expect(['', ' ', '\n'].filter(text => isValidSetting(setting, text))).toEqual([]);
  });

  test('a write of anything else is not made', () => {
    for (const text of drawn.filter(text => !TAKEN[name](text)))
      expect(() => setBody(setting, setting.keys[0], text), JSON.stringify(text)).toThrow(RangeError);
  });
});

describe('keys', () => {
  const { one, many, below } = dice(7);
  const known = new Set(everywhere.flatMap(({ keys }) => keys));
  /** Keys near to the known ones: parents, siblings, prefixes, blanks. */
  const near = (): string => {
    const key = one([...known]);
    return one([
      key.slice(0, below(key.length)),
      key.split('/').slice(0, -1).join('/'),
      `${key}/`,
      `/${key}`,
      `${key}2`,
      `${key}/${one(['', 'x'])}`,
      key.toUpperCase(),
      ...['', '/', ' ', 'config', 'config/', 'volumes', 'manager/status', 'config/redis/addr', '../', '%2F'],
      many(4, () => one(['config', 'docker', 'image', '', '..'])).join('/'),
    ]);
  };

  test('only known ones are written or removed, and never a prefix or the root', () => {
    for (let run = 0; run < RUNS; run++) {
      const key = near();
      if (known.has(key)) continue;
      const setting = { ...one(everywhere), keys: [key] as [string] };
      const value = setting.default ?? '2g';
      expect(() => setBody(setting, key, value), key).toThrow(RangeError);
      expect(() => deleteBody(setting, key), key).toThrow(RangeError);
    }
  });

  test('a key of another setting is refused too, and what is removed is never a prefix', () => {
    const [pull, mtu] = [named('auto_pull'), named('mtu')];
    expect(() => setBody(pull, mtu.keys[0], 'tag')).toThrow(RangeError);
    expect(() => deleteBody(pull, mtu.keys[0])).toThrow(RangeError);
    expect(everywhere.every(setting => setting.keys.every(key => !deleteBody(setting, key).prefix))).toBe(true);
  });
});

describe.each(RELEASES)('settings on %s', version => {
  test('what no release takes does not reach the manager', async () => {
    const { manager, sent } = talkingTo(version);
    const before = [...manager.db.etcd];
    const next = texts(31);
    for (const setting of on(version))
      for (const to of Array.from({ length: 50 }, next).filter(text => !TAKEN[setting.name](text)))
        await expect(settings.save.mutationFn({ setting, from: null, to })).rejects.toThrow(RangeError);
    expect(sent).toEqual([]);
    expect(getActivity()).toEqual([]);
    expect([...manager.db.etcd]).toEqual(before);
  });

  test('each is stored under its keys, read back, and reset', async () => {
    const { manager } = talkingTo(version);
    const before = [...manager.db.etcd];
    for (const setting of on(version)) {
      const to =
        CHOICES[setting.name]?.at(-1) ??
        setting.default ??
        { unit_mem: '2g', quantum_size: '0.2' }[setting.name as 'unit_mem'] ??
        '8';
      await settings.save.mutationFn({ setting, from: null, to });
      const stored = await settings.read();
      expect(setting.keys.map(key => stored[key])).toEqual(setting.keys.map(() => to));
      await settings.reset.mutationFn({ setting, stored });
      const after = await settings.read();
      expect(after[setting.keys[0]]).toBe(setting.keeps_default ? setting.default : undefined);
    }
    const kept = on(version).filter(({ keeps_default }) => keeps_default);
    for (const {
      keys: [key],
    } of kept)
      manager.db.etcd.delete(key);
    expect([...manager.db.etcd]).toEqual(before);
    expect(getActivity()[0]).toMatchObject({ action: 'settings.reset', outcome: 'done' });
    expect(getActivity().at(-1)).toMatchObject({
      cli: ['admin', 'etcd', 'set', 'config/docker/image/auto_pull', 'none'],
      changes: [{ label: 'setting.auto_pull', from: null, to: 'none' }],
    });
  });

  test('options of plugins are found, and a longer name beside an area is none of it', async () => {
    const { manager } = talkingTo(version);
    manager.db.etcd.set('config/plugins/accelerator/rocm/x', '1');
    manager.db.etcd.set('config/plugins/accelerator/mock', 'a scalar');
    manager.db.etcd.set('config/plugins/accelerator-2/tpu/x', '1');
    manager.db.etcd.set('config/network2/overlay/mtu', '1');
    const stored = await settings.read();
    expect(stored).toMatchObject({
      'config/plugins/accelerator/rocm/x': '1',
      'config/plugins/accelerator/mock': 'a scalar',
    });
    expect(Object.keys(stored).filter(key => /accelerator-2|network2/.test(key))).toEqual([]);
    expect(storedPlugins(stored).sort()).toEqual(['mock', 'rocm']);
  });
});
