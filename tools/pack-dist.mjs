// npm run pack:dist : packs dist/ into an archive for a webserver's static_path.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { ensureBuilt, ensureInstalled, ROOT } from './lib/setup.mjs';

ensureInstalled();
ensureBuilt();
const { name, version } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8'));
const archive = `${name}-${version}.tar.gz`;
// only our own tools read the manifest
execFileSync('tar', ['--exclude=.vite', '-czf', archive, '-C', ROOT, 'dist'], { cwd: ROOT });
console.log(archive);
