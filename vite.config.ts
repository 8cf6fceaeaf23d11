import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { embeddedManager } from './mocks/serve.ts';
import { consoleVersion } from './tools/vite/console-version.ts';
import { securityHeaders } from './tools/vite/headers.ts';
import { leanPackages } from './tools/vite/lean-packages.ts';
import { licences } from './tools/vite/licences.ts';
import { earlyFiles } from './tools/vite/page-files.ts';
import { readServing } from './tools/vite/serve-options.ts';
import { webserverProxy } from './tools/vite/webserver-proxy.ts';

/** Matches modules of packages, and modules of `src` by the beginning of their path. */
const modules = (packages: readonly string[], sources: readonly string[]): RegExp =>
  new RegExp(`/node_modules/(${packages.join('|')})/|/src/(${sources.join('|')})`);

/** The shell and the sign-in: one file, since nothing is shown before all of it has arrived. */
const CORE = modules(
  ['react', 'react-dom', 'scheduler', 'react-router', 'react-router-dom', 'cookie', 'zod', 'graphql-request'].concat([
    'lossless-json',
    '@tanstack/react-query',
    '@tanstack/query-core',
  ]),
  [
    'main\\.tsx',
    'app/(?!own-password/|announcement/)',
    'lib/(json|toml|versions|storage|dates|per-locale|text)\\.ts',
    'i18n/(en/core|english|language)\\.ts',
    'api/(access|activity|auth-session|client|connection|document|early|errors|handshake|other-tabs|problems)\\.ts',
    'api/(sign-in|signed-out|site|transport|viewer|generated/viewer)\\.ts',
    'kit/(page/(?!Facts|Section)|access|notice)/',
    'kit/(activity/(ActivityButton|load-activity)|jobs/(TaskCenter|job-store|load-tasks))\\.tsx?',
    'kit/overlay/(Overlay|Popover|place|load-antd)\\.tsx?',
  ],
);

/** What every list needs. The code of limits and slots comes with the lists that show them. */
const LIST = modules(
  [],
  [
    'kit/actions/',
    'kit/list/(?!Details|facts|use-details)',
    'kit/page/Facts\\.tsx',
    'kit/table/(?!slot-)',
    'kit/cell/(?!LimitValue|Meter|Switch)',
    'kit/overlay/(Menu|DetailDrawer|give-back)\\.tsx?',
    'kit/jobs/chosen\\.ts',
    'lib/(clipboard|typed-number|name-end)\\.ts',
    'api/(page|filter|choices|project-ids|slices|capabilities|generated/(choices|since))\\.ts',
  ],
);

/** The name of a chunk's file. The code of every page is in a `page.ts`: its folder names it. */
function nameOf({ facadeModuleId }: { facadeModuleId: string | null }): string {
  const folder = /\/src\/pages\/([^/]+)\/page\.ts$/.exec(facadeModuleId ?? '')?.[1];
  return `assets/${folder ? `${folder}-page` : '[name]'}-[hash].js`;
}

const { manager, embedded } = readServing(process.env.CONSOLE_SERVE);
const proxy = manager ? webserverProxy(manager) : {};

export default defineConfig({
  define: consoleVersion(),
  plugins: [
    react(),
    leanPackages(),
    licences(),
    earlyFiles(),
    securityHeaders(),
    ...(manager ? [] : [embeddedManager(embedded)]),
  ],
  server: { proxy },
  preview: { proxy },
  worker: { format: 'es', plugins: () => [leanPackages(), licences(true)] },
  build: {
    // npm run bench serves its floor page from a folder of its own
    outDir: process.env.CONSOLE_DIST ?? 'dist',
    target: 'es2023',
    cssCodeSplit: false,
    manifest: true,
    modulePreload: { polyfill: false }, // browsers without it load the same files, later
    rolldownOptions: {
      output: {
        chunkFileNames: nameOf,
        codeSplitting: {
          groups: [
            { name: 'core', test: CORE, priority: 2 },
            { name: 'list', test: LIST, priority: 1 },
          ],
        },
      },
    },
  },
});
