import { describe, expect, test } from 'vitest';
import { resourceGroupWrites } from '#api/resource-group-writes.ts';
import { resourceGroups } from '#api/resource-groups.ts';
import { optionsOf, otherOptions, schedulers, sessionTypes, withOptions } from '#api/scheduler-options.ts';
import { getSpoken } from '#i18n/language.ts';
import { schemaOf } from '#kit/form/form.ts';
import { RELEASES } from '#mocks/behaviour.ts';
import { behaviourOf } from '#mocks/profiles.ts';
import { type GroupForm, groupFields, toForm, toValues } from '#pages/groups/form.ts';
import { leaveNothing, talkingTo } from './embedded.ts';

leaveNothing();

test('the schedulers of a release, and the session types that it takes', () => {
  const of = (list: (manager: string) => readonly string[]) =>
    RELEASES.map(release => list(behaviourOf(release).manager));
  const usual = ['fifo', 'lifo', 'drf'];
  const [old, middle, newest] = [[...usual, 'mof'], usual, [...usual, 'fair-share']];
  expect(of(schedulers)).toEqual([old, middle, middle, newest, newest]);
  expect(of(sessionTypes).map(types => types.includes('system'))).toEqual([false, true, true, true, true]);
});

test('one option is changed, and every other member keeps its value, digits included', () => {
  const text =
    '{"allowed_session_types":["batch"],"pending_timeout":0.0,"config":{"more":12345678901234567890,"num_retries_to_skip":3},"preemption":{"order":"oldest","preemption_min_runtime":0.0}}';
  expect(withOptions(text, {})).toBe(text);
  expect(withOptions(text, { pending_timeout: 60 })).toBe(text.replace('0.0', '60'));
  expect(withOptions(text, { num_retries_to_skip: null })).toBe(text.replace(',"num_retries_to_skip":3', ''));
  expect(withOptions(text, { num_retries_to_skip: 4 })).toBe(text.replace('skip":3', 'skip":4'));
  expect(otherOptions(text)).toEqual([
    ['config.more', '12345678901234567890'],
    ['preemption', '{"order":"oldest","preemption_min_runtime":0.0}'],
  ]);
});

test('options of another kind are as if they were not there', () => {
  expect(optionsOf('{"allowed_session_types": 1, "pending_timeout": "10m", "config": []}')).toEqual({
    ...{ allowed_session_types: [], pending_timeout: 0, num_retries_to_skip: null },
  });
});

const TIMEOUTS = ['0', '600', '1.5', '-1', '1e3', 'abc', '', ' 5 ', '10m', '3 s', '1,000', '１６', '1000000001', '-0'];
const RETRIES = ['', '0', '3', '-3', '1.5', 'abc', '2147483648', ' 7 ', '٣', '1e2'];
const TYPES = [[], ['batch'], ['interactive', 'inference'], ['system'], ['BATCH'], ['nothing'], ['batch', 'system']];
const SCHEDULERS = ['fifo', 'lifo', 'drf'];

describe.each(RELEASES)('on %s', version => {
  const { manager: release } = behaviourOf(version);

  test('what the form lets pass, the manager stores as it was meant; everything else is never sent', async () => {
    const { manager } = talkingTo(version);
    const [group] = await resourceGroups.read();
    if (!group) throw new Error('no group');
    const kept = otherOptions(group.scheduler_opts);
    const schema = schemaOf(groupFields({ manager: release, t: getSpoken().t }));
    const usual = toForm(group, release);
    const tried: Partial<GroupForm>[] = [
      ...TIMEOUTS.map(pending_timeout => ({ pending_timeout })),
      ...RETRIES.map(num_retries_to_skip => ({ num_retries_to_skip })),
      ...TYPES.map(allowed_session_types => ({ allowed_session_types })),
      ...SCHEDULERS.map(scheduler => ({ scheduler })),
    ];
    let passed = 0;
    for (const one of tried) {
      const form: GroupForm = { ...usual, ...one };
      if (!schema.safeParse(form).success) continue;
      passed += 1;
      const before = await resourceGroups.readOne(group.name);
      if (!before) throw new Error('the group is gone');
      const wanted = toValues(form);
      await resourceGroupWrites.modify.mutationFn({ before, wanted });
      const stored = manager.db.scaling_groups.get(group.name);
      const { allowed_session_types: types, pending_timeout: timeout, config } = stored?.scheduler_opts ?? {};
      expect(types).toEqual(form.allowed_session_types);
      expect(timeout).toBe(wanted.pending_timeout);
      expect(timeout).toBeGreaterThanOrEqual(0);
      const retries = (config as Record<string, unknown>)['num_retries_to_skip'] ?? null;
      expect(retries).toBe(wanted.num_retries_to_skip);
      expect(stored?.scheduler).toBe(form.scheduler);
    }
    // the timeouts, numbers of retries and sets of types above that make sense
    const sets = TYPES.filter(types => types.length > 0 && types.every(type => sessionTypes(release).includes(type)));
    expect(passed).toBe(7 + 4 + sets.length + SCHEDULERS.length);
    const now = await resourceGroups.readOne(group.name);
    expect(otherOptions(now?.scheduler_opts ?? '')).toEqual(kept);
  });
});
