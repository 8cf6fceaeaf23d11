import { expect, test } from 'vitest';
import { maximaFrom, POLICY_MAXIMA } from '#api/policy-maxima.ts';

test("a site that says nothing has the guide's maxima", () => {
  expect(maximaFrom({})).toEqual(POLICY_MAXIMA);
  expect(maximaFrom({})).toMatchObject({ cpu: '512', mem: String(1024 ** 4), max_vfolder_size: '1024000000000' });
});

test('a site raises them, lifts them, and has them for slots that the guide does not know', () => {
  const maxima = maximaFrom({ cpu: 1024, mem: '4 TiB', 'cuda.shares': 0.5, idle_timeout: 'none', 'npu-x.device': 8 });
  expect(maxima).toMatchObject({ cpu: '1024', mem: String(4 * 1024 ** 4), 'cuda.shares': '0.5', 'npu-x.device': '8' });
  expect(maxima).not.toHaveProperty('idle_timeout');
  expect(maxima['cuda.device']).toBe('64');
});

test('what makes no sense there changes nothing', () => {
  expect(maximaFrom({ cpu: 'many', mem: '4 XB', max_vfolder_count: -1, idle_timeout: true })).toEqual(POLICY_MAXIMA);
});
