import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest';

/** What is logged as an error or a warning during a test fails it (R19). For a file's top level. */
export function failOnLogs(): void {
  const logged: unknown[] = [];
  let spies: MockInstance[] = [];
  beforeEach(() => {
    logged.length = 0;
    spies = (['error', 'warn'] as const).map(level =>
      vi.spyOn(console, level).mockImplementation((...words) => void logged.push(words)),
    );
  });
  afterEach(() => {
    for (const spy of spies) spy.mockRestore();
    expect(logged, 'logged during the test').toEqual([]);
  });
}
