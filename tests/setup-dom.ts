import './lib/quick-dom.ts';
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { AREAS, fetchWords, getSpoken, speak } from '#i18n/language.ts';
import { failOnLogs } from './lib/quiet.ts';

failOnLogs();

// A busy machine takes seconds for what is instant elsewhere; only a test that fails waits this long.
configure({ asyncUtilTimeout: 15_000 });

// A test mounts parts without the code that fetches their words along with them.
await fetchWords(...AREAS);

// A request with no msw server in front is answered by nobody; what this logs fails the test.
const real = globalThis.fetch;
beforeAll(() => {
  globalThis.fetch = address => {
    // biome-ignore lint/suspicious/noConsole: this is what fails the test
    console.error(`a request that no test answers: ${String(address)}`);
    return Promise.reject(new TypeError('no network in this test'));
  };
});
afterAll(() => {
  globalThis.fetch = real;
});

// happy-dom lays nothing out: everything is as tall and wide as a screen, so that lists show their rows.
const SIZES = { offsetHeight: 900, clientHeight: 900, offsetWidth: 1440, clientWidth: 1440 };
for (const [side, size] of Object.entries(SIZES))
  Object.defineProperty(HTMLElement.prototype, side, { configurable: true, get: () => size });

// Files share one page: each test leaves it as it found it.
afterEach(async () => {
  cleanup();
  localStorage.clear();
  if (getSpoken().language !== 'en') await speak('en');
});
