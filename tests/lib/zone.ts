import { afterEach, beforeEach } from 'vitest';

/** Runs every test of a file in a time zone. */
export function inZone(zone: string): void {
  const before = process.env.TZ;
  beforeEach(() => {
    process.env.TZ = zone;
  });
  afterEach(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });
}
