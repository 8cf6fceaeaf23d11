import { type Parsed, parsed, type SourceFile } from './imports.ts';

export type Row = { id: string; page: string; tests: readonly string[]; releases: string; cells: number };

/** The rows of the tables of docs/guide.md, without headings and rules. */
export function rowsOf(markdown: string): Row[] {
  return markdown
    .split('\n')
    .filter(line => /^\| [A-Z]\d+ \|/.test(line))
    .map(line => {
      const cells = line.split(/(?<!\\)\|/).slice(1, -1);
      const [id = '', , page = '', test = '', releases = ''] = cells.map(cell => cell.trim());
      return { id, page, releases, cells: cells.length, tests: test === 'not yet' ? [] : test.split('<br>') };
    });
}

/** Everything that is wrong with the rows, a sentence each. `files`: the sources of all tests. */
export function guideFaults(rows: readonly Row[], files: readonly SourceFile[]): string[] {
  return rows.flatMap((row, i) => [
    ...(row.cells === 5 && row.page ? [] : [`${row.id} is not a row of five cells with a page`]),
    ...(rows.findIndex(({ id }) => id === row.id) === i ? [] : [`${row.id} is there twice`]),
    ...(row.tests.length > 0 && !row.releases ? [`${row.id} names no releases`] : []),
    ...row.tests.filter(name => !isThere(name, files)).map(name => `${row.id} names a test that is gone: ${name}`),
  ]);
}

/** A name is "`path › part of the title`"; the path is a file of tests, or a folder of such files. */
function isThere(name: string, files: readonly SourceFile[]): boolean {
  const [, path, part = ''] = /^`(tests\/[^›]*?) › (.{5,})`$/.exec(name.trim()) ?? [];
  if (!path) return false;
  return files
    .filter(file => file.path === path || file.path.startsWith(`${path}/`))
    .some(file => file.text.includes(part) && textsOf(file).some(text => text.includes(part)));
}

const known = new WeakMap<SourceFile, readonly string[]>();

/** Every text in a file's code: titles of tests, and the cases from which titles are made. Comments are no texts. */
function textsOf(file: SourceFile): readonly string[] {
  const texts = known.get(file) ?? parsed(file).nodes.flatMap(textOf);
  known.set(file, texts);
  return texts;
}

function textOf({ type, value }: Parsed['nodes'][number]): string[] {
  if (type === 'TemplateElement') return [(value as { cooked: string }).cooked];
  return type === 'Literal' && typeof value === 'string' ? [value] : [];
}
