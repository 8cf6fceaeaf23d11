import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { Tally } from '../../tools/lib/tally.mjs';

const log = vi.spyOn(console, 'log').mockImplementation(() => {});
const printed = () => log.mock.calls.map(([line]) => String(line)).join('\n');
const file = () => path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'tally-')), 'tally.json');

afterEach(() => {
  log.mockClear();
  vi.unstubAllEnvs();
});

/** What a door writes for the tally that adds up several. */
const written = (counts: { passed?: number; failed?: number; names?: string[] }) => {
  const at = file();
  vi.stubEnv('TALLY', at);
  const door = new Tally();
  door.add(counts);
  door.finish();
  log.mockClear();
  return at;
};

test('what failed in one of several doors is said again at the end, whole, and the last line counts all of them', () => {
  const total = new Tally();
  total.read(written({ passed: 3, failed: 1, names: ['a journey\n    expected 1\n    at line 7'] }), 'one door', 1);
  total.read(written({ passed: 4 }), 'another door', 0);
  expect(total.finish()).toBe(1);
  expect(printed()).toContain('✗ a journey\n    expected 1\n    at line 7\n');
  expect(printed().split('\n').at(-1)).toBe('7 passed, 1 failed');
});

test('a door that counted nothing, or ended badly over tests that all passed, has failed by its name', () => {
  const total = new Tally();
  total.read(file(), 'silent', 0);
  total.read(written({ passed: 2 }), 'broken at its end', 1);
  expect(total.finish()).toBe(1);
  expect(printed()).toContain('✗ silent\n✗ broken at its end\n');
  expect(printed().split('\n').at(-1)).toBe('2 passed, 2 failed');
});

test('doors that all passed leave 0', () => {
  const total = new Tally();
  total.read(written({ passed: 2 }), 'one door', 0);
  expect(total.finish()).toBe(0);
});
