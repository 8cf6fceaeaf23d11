/** The manager's key-value store as `/config/*` shows it (docs/contract/resources-and-operations.md 9.1). */

export type Etcd = Map<string, string>;

/** Values below a key, by decoded name: a text, or an object with the key's own value under the empty name. */
export type Tree = { [name: string]: string | Tree };

/** Encodes a part of a key, as the manager does: no character but letters, digits and `_.-~` is safe. */
export const quoted = (part: string): string =>
  encodeURIComponent(part).replace(/[!'()*]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

function put(tree: Tree, parts: readonly string[], value: string): void {
  const [first = '', ...rest] = parts;
  const name = decodeURIComponent(first);
  const there = tree[name];
  if (rest.length === 0) {
    if (typeof there === 'object') there[''] = value;
    else tree[name] = value;
    return;
  }
  const inner: Tree = typeof there === 'object' ? there : there === undefined ? {} : { '': there };
  tree[name] = inner;
  put(inner, rest, value);
}

/** What is stored below a prefix. A value at the prefix itself has the empty name. */
export function treeAt(etcd: Etcd, prefix: string): Tree {
  const tree: Tree = {};
  for (const key of [...etcd.keys()].sort()) {
    if (!key.startsWith(prefix)) continue;
    const parts = key.slice(prefix.length).replace(/^\//, '').split('/');
    put(tree, parts, etcd.get(key) ?? '');
  }
  return tree;
}

/** A value as Python's `str()` writes it. */
export const textOf = (value: unknown): string => {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return String(value);
};

/** The leaves of a value below a key; the empty name is the key itself. */
export function leavesOf(key: string, value: unknown): [key: string, text: string][] {
  if (typeof value !== 'object' || value === null) return [[key, textOf(value)]];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(name === '' ? key : `${key}/${name}`, inner));
}
