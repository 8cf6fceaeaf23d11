import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** vitest run --config tests/contract/live.config.ts; see live.suite.ts for what it needs. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { environment: 'node', include: ['tests/contract/live.suite.ts'], testTimeout: 60_000, fileParallelism: false },
});
