import fs from 'node:fs';
import path from 'node:path';
import { minifySync, type Plugin, type Rolldown } from 'vite';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PAGES = path.join(ROOT, 'src/app/pages.ts');

/** A page as src/app/pages.ts writes it: its path, the module of its code, and the areas of its messages. */
export type WrittenPage = { path: string; module: string; areas: readonly string[] };

/** Reads the table of pages out of the text of src/app/pages.ts, pages of one row (`/storages/:id`) included. */
export function writtenPages(text: string): WrittenPage[] {
  const entries = text
    .slice(text.indexOf('export const PAGES'))
    .split(/\n {2}page\(/)
    .slice(1);
  return entries.flatMap(entry => {
    const [, at = '', area = ''] = /^\s*'([^']+)',\s*'([^']+)'/.exec(entry) ?? [];
    const words = /words: \[([^\]]*)\]/.exec(entry)?.[1];
    const areas = words === undefined ? ['work', area] : [...words.matchAll(/'([^']+)'/g)].map(match => match[1] ?? '');
    const codes = [...entry.matchAll(/(?:'(:[^']+)': )?\(\) => import\('#([^']+)'\)/g)];
    return codes.map(([, below, module = '']) => ({ path: below ? `${at}/${below}` : at, module, areas }));
  });
}

/** What public/boot.js requests early: the files, and by path and language the numbers of those that a page needs. */
export type PageFiles = {
  files: string[];
  code: Record<string, number[]>;
  words: Record<string, Record<string, number[]>>;
};

/** Which files of a build each page needs beside those that index.html names. */
export function pageFiles(bundle: Rolldown.OutputBundle, pages: readonly WrittenPage[]): PageFiles {
  const chunks = Object.values(bundle).filter(output => output.type === 'chunk');
  const byFile = new Map(chunks.map(chunk => [chunk.fileName, chunk]));
  const byModule = new Map(chunks.map(({ facadeModuleId, fileName }) => [facadeModuleId ?? '', fileName]));
  /** A file with what it imports statically, and so on. */
  const withImports = (file: string, known = new Set<string>()): Set<string> => {
    if (known.has(file)) return known;
    known.add(file);
    for (const next of byFile.get(file)?.imports ?? []) withImports(next, known);
    return known;
  };
  const first = new Set(chunks.filter(chunk => chunk.isEntry).flatMap(chunk => [...withImports(chunk.fileName)]));
  const files: string[] = [];
  const numbers = (modules: readonly string[]): number[] => {
    const found = modules.flatMap(module => byModule.get(path.join(ROOT, 'src', module)) ?? []);
    const wanted = new Set(found.flatMap(file => [...withImports(file)]).filter(file => !first.has(file)));
    for (const file of wanted) if (!files.includes(file)) files.push(file);
    return [...wanted].map(file => files.indexOf(file));
  };
  const languages = fs.readdirSync(path.join(ROOT, 'src/i18n'), { withFileTypes: true });
  const each = <Value>(of: (page: WrittenPage) => Value) =>
    Object.fromEntries(pages.map(page => [page.path, of(page)] as const));
  return {
    code: each(({ module }) => numbers([module])),
    words: Object.fromEntries(
      languages
        .filter(entry => entry.isDirectory())
        .map(({ name }) => [
          name,
          each(({ areas }) => numbers(['core', ...areas].map(area => `i18n/${name}/${area}.ts`))),
        ]),
    ),
    files,
  };
}

/**
 * Vite plugin: tells public/boot.js, in an attribute of its `<script>`, which files each page needs, so that they are
 * requested together with `core`, not after it has run. Vite copies boot.js as it is; this minifies the copy.
 */
export const earlyFiles = (): Plugin => ({
  name: 'early-files',
  apply: 'build',
  writeBundle({ dir = '' }) {
    const copy = path.join(dir, 'boot.js');
    fs.writeFileSync(copy, minifySync(copy, fs.readFileSync(copy, 'utf8')).code);
  },
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const table = pageFiles(bundle, writtenPages(fs.readFileSync(PAGES, 'utf8')));
      const text = JSON.stringify(table).replaceAll('&', '&amp;').replaceAll("'", '&#39;');
      return html.replace(/(<script src="[^"]*boot\.js")/, `$1 data-files='${text}'`);
    },
  },
});
