import { describe, expect, test } from 'vitest';
import { RELEASES } from '#mocks/behaviour.ts';
import { createManager } from '#mocks/manager.ts';
import { Clock } from './visitor.ts';

const clock = new Clock().now;

describe.each(RELEASES)('images on %s', version => {
  test('the rig has four, one of them of two architectures; the university a few hundred, or as many as one asks for', () => {
    const rig = createManager({ version, clock, seed: 'rig' }).db.images;
    expect(new Set([...rig.values()].map(({ name, tag }) => `${name}:${tag}`)).size).toBe(4);
    expect(rig.size).toBe(5);
    const known = createManager({ version, clock }).db.images.size;
    expect(known).toBeGreaterThan(300);
    expect(createManager({ version, clock, images: 10_000 }).db.images.size).toBeGreaterThanOrEqual(10_000);
  });
});
