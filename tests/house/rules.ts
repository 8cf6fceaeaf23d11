import path from 'node:path';
import { type Import, type Parsed, parsed, type SourceFile } from './imports.ts';

/** Rooms from the bottom up: a room imports from its own step and those below. */
const STEPS: Record<string, number> = { lib: 0, i18n: 0, api: 1, kit: 2, pages: 3, app: 4, main: 5 };

const LONGEST = 250;
const MAY_BE_LONG =
  /^src\/api\/(generated\/|schema\.graphql$)|^mocks\/generated\/|^src\/i18n\/[a-z]{2}\/|^mocks\/seed\//;

/** The room of a path: `api`, `main` for what lies in src itself, `mocks`, `tools`; empty for anything else. */
function roomOf(file: string): string {
  const [top = '', second = '', third] = file.split('/');
  if (top === 'src') return third === undefined ? 'main' : second;
  if (top === 'mocks') return 'mocks';
  return top === 'tools' || file === 'vite.config.ts' ? 'tools' : '';
}

/** The folder inside which imports are relative: a room, or in kit and pages one of its folders. */
function folderOf(file: string): string {
  const room = roomOf(file);
  return room === 'kit' || room === 'pages' ? file.split('/').slice(0, 3).join('/') : room;
}

const isGenerated = (file: string) => file.startsWith('src/api/generated/');

/** Everything that breaks a rule of the house, one sentence each. Files are named from the repository's root. */
export function violations(files: readonly SourceFile[]): string[] {
  const sources = files.filter(file => /\.tsx?$/.test(file.path)).map(parsed);
  return [
    ...files.flatMap(lengthOf),
    ...files.flatMap(nameOf),
    ...sources.flatMap(file => file.imports.flatMap(entry => importRules(file, entry))),
    ...sources.flatMap(exportRules),
    ...sources.flatMap(networkRules),
    ...sources.flatMap(queryKeyRules),
    ...cycles(sources),
  ];
}

function lengthOf({ path: file, text }: SourceFile): string[] {
  const lines = text.replace(/\n$/, '').split('\n').length;
  return lines > LONGEST && !MAY_BE_LONG.test(file) ? [`${file} has ${lines} lines, more than ${LONGEST}`] : [];
}

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.(module|worker|test|d))*\.[a-z]+$/;
const PASCAL = /^[A-Z][A-Za-z0-9]*\.tsx$/;

function nameOf({ path: file }: SourceFile): string[] {
  const name = path.posix.basename(file);
  return KEBAB.test(name) || PASCAL.test(name) || /^[a-z]+\.config\.ts$/.test(name)
    ? []
    : [`${file} is named neither in kebab-case nor, as a component, in PascalCase.tsx`];
}

/** What one room may not take from another. */
function importRules(file: Parsed, { specifier, target, kind }: Import): string[] {
  const [from, to] = [roomOf(file.path), target === null ? '' : roomOf(target)];
  const says = (why: string) => [`${file.path} imports ${specifier || 'an address that only running tells'}: ${why}`];
  if (kind === 'unknown') return says('nobody can check that');
  if (target === null) return [];
  const up = (STEPS[to] ?? 0) > (STEPS[from] ?? 0);
  if (from in STEPS && !(to in STEPS)) return says(`src never sees ${to || 'what is outside of it'}`);
  if (from === 'mocks' && !fromMocks(to, target, kind)) return says('not for mocks');
  if (from === 'tools') return to === 'mocks' || to === 'tools' ? [] : says('tools never see src');
  if (from in STEPS && up) return says(`${from} is below ${to}`);
  if (from === 'pages' && to === 'pages' && folderOf(file.path) !== folderOf(target))
    return says('a page never imports a page');
  if (from in STEPS && from !== 'api' && isGenerated(target)) return says('documents belong to api');
  return isGenerated(file.path) || kind === 'url' ? [] : fromHere(file.path, specifier, target);
}

/** mocks see lib, the schema's text, and types of the generated documents. */
const fromMocks = (to: string, target: string, kind: Import['kind']) =>
  to === 'mocks' ||
  to === 'lib' ||
  (kind === 'url' && target === 'src/api/schema.graphql') ||
  (kind === 'type' && isGenerated(target));

/** Relative inside a folder, by alias to everywhere else. */
function fromHere(file: string, specifier: string, target: string): string[] {
  const [inside, relative] = [folderOf(file) === folderOf(target), specifier.startsWith('.')];
  if (inside === relative) return [];
  return [`${file} imports ${specifier}: ${inside ? 'its own folder goes by ./' : 'other folders go by #alias'}`];
}

/** Named exports, no barrels, a component named as its file. */
function exportRules(file: Parsed): string[] {
  const kinds = file.body.map(statement => statement.type);
  const found: string[] = [];
  if (kinds.includes('ExportDefaultDeclaration') && !/\.config\.ts$/.test(file.path))
    found.push(`${file.path} has a default export`);
  if (kinds.includes('ExportAllDeclaration')) found.push(`${file.path} is a barrel: export *`);
  const passesOn = file.body.every(
    ({ type, declaration }) => type === 'ImportDeclaration' || (/^Export(Named|All)/.test(type) && !declaration),
  );
  if (passesOn && kinds.some(kind => kind.startsWith('Export')))
    found.push(`${file.path} is a barrel: it only passes on`);
  const component = PASCAL.test(path.posix.basename(file.path)) ? path.posix.basename(file.path, '.tsx') : null;
  if (component && !exportedNames(file).includes(component)) found.push(`${file.path} exports no ${component}`);
  return found;
}

type Named = { name?: string; id?: Named; local?: Named; exported?: Named };

function exportedNames({ body }: Parsed): (string | undefined)[] {
  return body
    .filter(statement => statement.type === 'ExportNamedDeclaration')
    .flatMap(({ declaration, specifiers }) => {
      const declared = declaration as (Named & { declarations?: Named[] }) | null;
      const passed = (specifiers as Named[] | undefined)?.map(specifier => specifier.exported?.name) ?? [];
      return [declared?.id?.name, ...(declared?.declarations?.map(one => one.id?.name) ?? []), ...passed];
    });
}

const NETWORK = /^(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)$/;
const MANAGER_PATH = /^\/(func|server)(\/|$)|\/admin\/(gql|graphql)\b/;

/** Only api talks to the manager and knows its paths. */
function networkRules({ path: file, nodes }: Parsed): string[] {
  const room = roomOf(file);
  if (!(room in STEPS) || room === 'api') return [];
  return nodes.flatMap(({ type, callee, value }) => {
    const called = callee as { name?: string; property?: { name?: string } } | undefined;
    const name = called?.name ?? called?.property?.name ?? '';
    if (/^(Call|New)Expression$/.test(type) && NETWORK.test(name)) return [`${file} calls ${name}: only api does`];
    const text = type === 'TemplateElement' ? (value as { raw: string }).raw : value;
    return /^(Literal|TemplateElement)$/.test(type) && typeof text === 'string' && MANAGER_PATH.test(text)
      ? [`${file} names ${text}: only api knows the manager's paths`]
      : [];
  });
}

/** Pages hold no query keys: neither of a read, nor of what a write makes stale. */
function queryKeyRules({ path: file, nodes }: Parsed): string[] {
  if (roomOf(file) !== 'pages') return [];
  return nodes.flatMap(({ type, key, value }) => {
    const name = type === 'Property' ? (key as { name?: string }).name : undefined;
    const written = (value as { type?: string } | undefined)?.type === 'ArrayExpression';
    return name === 'queryKey' || (name === 'stale' && written)
      ? [`${file} has a query key (${name}): only api has`]
      : [];
  });
}

/** Files that import each other in a circle, for a type alone too. Code that is fetched later (`import()`) does not count. */
function cycles(files: readonly Parsed[]): string[] {
  const needs = new Map(
    files.map(file => [
      file.path,
      file.imports.flatMap(({ kind, target }) => (target && /^(value|type|export)$/.test(kind) ? [target] : [])),
    ]),
  );
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string[] => {
    if (trail.includes(file)) return [`${[...trail.slice(trail.indexOf(file)), file].join(' -> ')} is a circle`];
    if (done.has(file)) return [];
    const found = (needs.get(file) ?? []).flatMap(next => visit(next, [...trail, file]));
    done.add(file);
    return found;
  };
  return [...needs.keys()].flatMap(file => visit(file, []));
}
