import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { embeddedManager } from './mocks/serve.ts';
import { securityHeaders } from './tools/vite/headers.ts';
import { leanGraphqlRequest } from './tools/vite/lean-graphql-request.ts';
import { readServing } from './tools/vite/serve-options.ts';
import { webserverProxy } from './tools/vite/webserver-proxy.ts';

/** What the shell and the sign-in stand on: one file, since nothing can be seen before all of it is there. */
const CORE =
  /node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|cookie|@tanstack\/(react-query|query-core)|zod|graphql-request|lossless-json)\/|graphql-stub|rolldown[/-]runtime|src\/(main|app\/(?!own-password)|lib\/(json|toml|versions|storage|dates|text)|i18n\/(en\/core|language)|api\/(access|activity|client|connection|document|early|errors|problems|auth-session|sign-in|signed-out|site|transport|viewer|generated\/viewer)\.ts|kit\/(page|access|notice|activity\/(ActivityButton|load-activity)|jobs\/(TaskCenter|job-store|load-tasks)|overlay\/(Overlay|Popover|place)))/;

/** What every list stands on. */
const LIST =
  /node_modules\/@tanstack\/(react-virtual|virtual-core)\/|src\/kit\/(table|actions|list\/(?!Details|facts|use-details)|cell|overlay\/(Menu|DetailDrawer|give-back))|src\/lib\/(clipboard|typed-number)|src\/kit\/jobs\/chosen|src\/api\/(page|filter|choices|project-ids|slices|capabilities|generated\/(choices|since))\.ts/;

const { manager, embedded } = readServing(process.env.CONSOLE_SERVE);
const proxy = manager ? webserverProxy(manager) : {};

export default defineConfig({
  plugins: [react(), leanGraphqlRequest(), securityHeaders(), ...(manager ? [] : [embeddedManager(embedded)])],
  server: { proxy },
  preview: { proxy },
  worker: { format: 'es', plugins: () => [leanGraphqlRequest()] },
  build: {
    // npm run bench serves its floor page from a folder of its own
    outDir: process.env.CONSOLE_DIST ?? 'dist',
    target: 'es2023',
    cssCodeSplit: false,
    manifest: true,
    rolldownOptions: {
      output: {
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
