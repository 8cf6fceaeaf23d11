import { defineConfig } from 'vitest/config';

const NODE = ['lib', 'i18n', 'api', 'mocks', 'contract', 'house'].map(room => `tests/${room}/**/*.test.ts`);
const DOM = ['kit', 'pages', 'app'].map(room => `tests/${room}/**/*.test.{ts,tsx}`);

export default defineConfig({
  test: {
    isolate: false,
    maxWorkers: '100%', // by default one processor is left out: half of two
    execArgv: ['--max-semi-space-size=64'], // page tests make much garbage: 7 % less time
    testTimeout: 30_000, // what hangs is found; how fast the machine is, is no test's matter
    projects: [
      {
        extends: true,
        test: { name: 'node', environment: 'node', include: NODE, setupFiles: ['tests/setup-node.ts'] },
      },
      {
        extends: true,
        test: { name: 'dom', environment: 'happy-dom', include: DOM, setupFiles: ['tests/setup-dom.ts'] },
      },
    ],
  },
});
