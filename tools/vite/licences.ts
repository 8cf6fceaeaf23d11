import fs from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

type Licence = { name: string; version: string; licence: string; text: string | null };

/** The folder of the package that a module belongs to; null for our own modules. */
function packageOf(module: string): string | null {
  const at = module.lastIndexOf('/node_modules/');
  if (at < 0) return null;
  const [, folder] = /^((?:@[^/]+\/)?[^/]+)/.exec(module.slice(at + '/node_modules/'.length)) ?? [];
  return folder ? path.join(module.slice(module.indexOf('/'), at), 'node_modules', folder) : null;
}

function licenceOf(folder: string): Licence {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = fs.readdirSync(folder).find(entry => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(entry));
  const text = file ? fs.readFileSync(path.join(folder, file), 'utf8').trim() : null;
  return { name, version, licence: license?.type ?? license ?? 'not named', text };
}

/** Folders of the packages of which a bundle has something, those of workers included: their bundles are made first. */
const shipped = new Set<string>();

/**
 * Vite plugins that write `licences.json`: name, version and licence of each package that is in the bundle. `collect` only
 * remembers, for the bundles of workers.
 */
export const licences = (collect = false): Plugin => ({
  name: 'licences',
  apply: 'build',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle))
      for (const module of chunk.type === 'chunk' ? chunk.moduleIds : []) {
        const folder = packageOf(module);
        if (folder) shipped.add(folder);
      }
    if (collect) return;
    const all = [...shipped].filter(folder => fs.existsSync(path.join(folder, 'package.json'))).map(licenceOf);
    const byName = new Map(all.map(licence => [`${licence.name} ${licence.version}`, licence]));
    const source = JSON.stringify([...byName.values()].sort((a, b) => a.name.localeCompare(b.name)));
    this.emitFile({ type: 'asset', fileName: 'licences.json', source });
  },
});
