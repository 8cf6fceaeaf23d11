import path from 'node:path';
import type { Plugin } from 'vite';

/** Vite plugin: graphql-request gets the stub beside this file in place of graphql-js; everybody else gets the real one. */
export const leanGraphqlRequest = (): Plugin => ({
  name: 'lean-graphql-request',
  apply: 'build',
  enforce: 'pre',
  resolveId(id, importer) {
    if (id === 'graphql' && importer?.includes('/node_modules/graphql-request/'))
      return path.join(import.meta.dirname, 'graphql-stub.ts');
    return null;
  },
});
