import type { SourceFile } from './imports.ts';

/** The section numbers of each file of docs/contract, by the file's name without `.md`. */
export type Contract = ReadonlyMap<string, ReadonlySet<string>>;

const NUMBER = String.raw`\d{1,2}(?:\.\d{1,2}){0,2}`;
const NUMBERS = `${NUMBER}(?:(?:, | to | and )${NUMBER})*`;

/** Reads the numbers of the headings (`### 1.2 Title`) of the files of the contract. */
export function contractOf(files: readonly SourceFile[]): Contract {
  return new Map(
    files.map(({ path, text }) => [
      path.replace(/^.*\/|\.md$/g, ''),
      new Set([...text.matchAll(/^#{2,4} (\d[\d.]*?)\.? /gm)].map(([, number = '']) => number)),
    ]),
  );
}

/**
 * Everything that is wrong with the citations of the contract in `files`, a sentence each. The one form is
 * `docs/contract/users-and-auth.md 1.2`; several sections of a file are a list: `… 1.2, 3.4 to 3.7`. Inside docs/contract
 * the folder may be left out.
 */
export function citationFaults(files: readonly SourceFile[], contract: Contract): string[] {
  return files.flatMap(file => [...deadCitations(file, contract), ...oldForms(file, contract)]);
}

const isContract = ({ path }: SourceFile) => path.startsWith('docs/contract/');

/** The text with the lines of a comment or of a paragraph joined, since a citation may be wrapped. */
const joined = ({ text }: SourceFile) => text.replace(/\n[ \t]*(?:\*|\/\/|#)?[ \t]+/g, ' ');

function deadCitations(file: SourceFile, contract: Contract): string[] {
  const cited = new RegExp(String.raw`(docs/contract/)?([\w-]+)\.md(?: (${NUMBERS}))?`, 'g');
  return [...joined(file).matchAll(cited)].flatMap(([, folder, name = '', numbers]) => {
    const sections = contract.get(name);
    if (!folder && !(isContract(file) && sections)) return [];
    if (!sections) return name === 'README' ? [] : [`${file.path} cites ${name}.md, which docs/contract does not have`];
    if (!numbers) return /\.md$/.test(file.path) ? [] : [`${file.path} cites ${name}.md without a section`];
    return numbers
      .split(/, | to | and /)
      .filter(number => !sections.has(number))
      .map(number => `${file.path} cites ${name}.md ${number}, a section that does not exist`);
  });
}

/** Citations in any other form: without `docs/`, without the file's name, or a bare number in parentheses. */
function oldForms(file: SourceFile, contract: Contract): string[] {
  if (isContract(file)) return [];
  const text = joined(file);
  const names = [...contract.keys()].join('|');
  const unrooted = text.matchAll(new RegExp(String.raw`(?<!docs/contract/)\b(?:${names})(?:\.md)? \d[\d.]*`, 'g'));
  const numbered = text.matchAll(/\bcontract(?:['’]s)?,? \d+\.\d+/g);
  // A section has no number above 16, and no release has one below 23.
  const bare = commentsOf(file).matchAll(/\((?:\d|1[0-6])(?:\.\d{1,2}){1,2}(?=[,;)])/g);
  return [...unrooted, ...numbered, ...bare].map(
    ([found]) => `${file.path} cites "${found}": write docs/contract/<file>.md and the section`,
  );
}

/**
 * Documents that are named somewhere and do not exist, a sentence each. `paths`: the files of the repository. A name counts
 * from the root, or from a folder above the file that names it.
 */
export function missingDocuments(files: readonly SourceFile[], paths: ReadonlySet<string>): string[] {
  return files.flatMap(({ path, text }) => {
    const folders = path.split('/').map((_, i, parts) => parts.slice(0, i).join('/'));
    return [...text.matchAll(/(?<![\w./-])(?:[\w.-]+\/)*[\w-][\w.-]*\.md\b/g)]
      .filter(([name]) => !folders.some(folder => paths.has(folder ? `${folder}/${name}` : name)))
      .map(([name]) => `${path} names ${name}, which does not exist`);
  });
}

/** The lines of the comments of a file, joined. */
export function commentsOf(file: SourceFile): string {
  if (file.path.endsWith('.md')) return '';
  const lines = file.text.split('\n').filter(line => /^\s*(?:\/?\*|\/\/|#|")|\s\/\/ /.test(line));
  return joined({ ...file, text: lines.join('\n') });
}
