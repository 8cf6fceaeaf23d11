import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);
/** A file of a package, by its path from the package's folder. */
const fileOf = (name: string, file: string) => path.join(path.dirname(require.resolve(`${name}/package.json`)), file);

/** react-router's exports lead to its development build, with warnings that nobody sees in production. */
const ROUTER: Readonly<Record<string, string>> = {
  'react-router': 'dist/production/index.mjs',
  'react-router/dom': 'dist/production/dom-export.mjs',
};

/**
 * Vite plugin: builds of packages that the console needs less of than their `exports` name. graphql-request gets the
 * stub beside this file instead of graphql-js, everything else the real one; react-router its production build.
 */
export const leanPackages = (): Plugin => ({
  name: 'lean-packages',
  apply: 'build',
  enforce: 'pre',
  resolveId(id, importer) {
    if (id === 'graphql' && importer?.includes('/node_modules/graphql-request/'))
      return path.join(import.meta.dirname, 'graphql-stub.ts');
    const router = ROUTER[id];
    return router ? fileOf('react-router', router) : null;
  },
});
