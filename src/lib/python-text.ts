/** A string literal of Python: its quotes, and what is between them. */
const LITERAL = /(=)?(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g;

/** Texts that say nothing. */
const EMPTY = new Set(['unhandled errors in a TaskGroup', 'value']);

const unescaped = (text: string): string =>
  text.replace(/\\(.)/g, (_, char: string) => (char === 'n' ? ' ' : char === 't' ? ' ' : char));

function textsIn(repr: string): string[] {
  return [...repr.matchAll(LITERAL)].flatMap(([, named, single, double]) => {
    if (named) return []; // host='127.0.0.1' is an attribute, not a sentence
    const text = unescaped(single ?? double ?? '');
    const inner = /\w+(Error|Exception)\(/.test(text) ? textsIn(text) : [text];
    return inner.map(one => one.trim()).filter(one => one !== '' && !EMPTY.has(one));
  });
}

/**
 * The sentences of an exception as Python's `repr` writes it: `ValueError('no such thing')` becomes `no such thing`. Text that
 * is no `repr` stays as it is; an exception without a text becomes its name.
 */
export function withoutPython(text: string): string {
  const name = /^([\w.]+)\([\s\S]*\)$/.exec(text.trim())?.[1];
  if (name === undefined) return text.trim();
  return [...new Set(textsIn(text))].join(' · ') || name;
}
