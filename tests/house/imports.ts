import path from 'node:path';
import { parseSync } from 'vite';
import manifest from '../../package.json' with { type: 'json' };

export type SourceFile = { path: string; text: string };

export type Import = {
  /** As written. */
  specifier: string;
  /** Path from the repository's root; null for a package, or for an address that only running tells. */
  target: string | null;
  kind: 'value' | 'type' | 'dynamic' | 'url' | 'export' | 'unknown';
};

type Node = { type: string; [key: string]: unknown };

export type Parsed = SourceFile & { imports: readonly Import[]; body: readonly Node[]; nodes: readonly Node[] };

/** A source file read: its imports of every kind, its statements, and every node of its syntax. @throws Error for what does not parse. */
export function parsed(file: SourceFile): Parsed {
  const { program, errors } = parseSync(file.path, file.text);
  if (errors.length > 0) throw new Error(`${file.path} does not parse: ${errors[0]?.message}`);
  const nodes = [...everyNode(program)];
  const imports = nodes.flatMap(node => importsAt(node)).map(found => ({ ...found, target: resolve(file, found) }));
  return { ...file, imports, body: program.body as unknown as Node[], nodes };
}

function* everyNode(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && typeof value.type === 'string') yield value as Node;
  for (const part of Object.values(value)) yield* everyNode(part);
}

type Found = Omit<Import, 'target'>;

function importsAt(node: Node): Found[] {
  switch (node.type) {
    case 'ImportDeclaration':
      return [{ specifier: textOf(node.source), kind: node.importKind === 'type' ? 'type' : 'value' }];
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return node.source ? [{ specifier: textOf(node.source), kind: 'export' }] : [];
    case 'TSImportType':
      return [{ specifier: textOf(node.source), kind: 'type' }];
    case 'ImportExpression':
      return [at(node.source, 'dynamic')];
    case 'NewExpression':
      return isOwnUrl(node) ? [at((node.arguments as unknown[])[0], 'url')] : [];
    default:
      return [];
  }
}

const isLiteral = (node: unknown): node is { value: string } =>
  (node as Node | undefined)?.type === 'Literal' && typeof (node as Node).value === 'string';
const textOf = (node: unknown): string => (isLiteral(node) ? node.value : '');
const at = (node: unknown, kind: Import['kind']): Found =>
  isLiteral(node) ? { specifier: node.value, kind } : { specifier: '', kind: 'unknown' };

/** `new URL('./x', import.meta.url)`: how workers and files beside the source are named. */
function isOwnUrl({ callee, arguments: parts }: Node): boolean {
  const base = (parts as Node[] | undefined)?.[1];
  return (callee as Node).name === 'URL' && JSON.stringify(base?.object ?? null).includes('"MetaProperty"');
}

const ALIASES = Object.entries(manifest.imports).map(([from, to]) => [from.replace('*', ''), to.replace('*', '')]);

function resolve(file: SourceFile, { specifier, kind }: Found): string | null {
  if (kind === 'url' || specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file.path), specifier);
  const [from, to] = ALIASES.find(([from = '']) => specifier.startsWith(from)) ?? [];
  return from && to ? path.posix.normalize(to + specifier.slice(from.length)) : null;
}
