import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsed, type SourceFile } from './imports.ts';

type Node = { type?: string; [key: string]: unknown };

/** Names of what is true only while something runs. */
const RUNS =
  /^(is(Pending|Fetching|Refetching|Loading|Mutating)|pending|fetching|loading|saving|running|removing|resetting|sending|asking|reading|thawing|stopping|busy)$/;

/** Whether an expression is true because something runs: `saving || nothing`, but not `nothing && !saving`. */
function namesRun(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { type, operator, name } = value as Node;
  if (type === 'UnaryExpression' && operator === '!') return false;
  if (type === 'Identifier' && RUNS.test(String(name))) return true;
  return Object.values(value).some(namesRun);
}

/** Whether a button cancels: it is disabled while the action of another button runs, and so has no focus. */
const cancels = (element: Node) => JSON.stringify(element.children).includes('"value":"cancel"');

/** The buttons of a file that lose the focus while their own action runs, one sentence each. */
function losers(file: SourceFile): string[] {
  return parsed(file)
    .nodes.filter(({ type }) => type === 'JSXElement')
    .flatMap(element => {
      const { name, attributes } = element.openingElement as { name: Node; attributes: Node[] };
      const disabled = attributes.find(one => (one.name as Node | undefined)?.name === 'disabled');
      const loses = /^[Bb]utton$/.test(String(name.name)) && disabled && namesRun(disabled.value) && !cancels(element);
      return loses ? [`${file.path} disables a button while something runs: use BusyButton or DialogButton`] : [];
    });
}

const src = new URL('../../src/', import.meta.url);

test('no button is disabled while its own action runs: it would lose the focus', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.tsx'));
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap(path => losers({ path: `src/${path}`, text: readFileSync(new URL(path, src), 'utf8') }));
  expect(found).toEqual([]);
});

test.each([
  ['<button disabled={saving}>{t("save")}</button>', 1],
  ['<button disabled={nothing || saving}>{t("save")}</button>', 1],
  ['<button disabled={usage.isFetching}>{t("read")}</button>', 1],
  ['<Button type="primary" disabled={running}>{t("export.start")}</Button>', 1],
  ['<Button disabled={running}>{t("cancel")}</Button>', 0],
  ['<button disabled={nothing && !saving}>{t("save")}</button>', 0],
  ['<button disabled={against !== null}>{t(label)}</button>', 0],
  ['<BusyButton busy={resetting} disabled={saving}>{t("reset")}</BusyButton>', 0],
  ['<Input disabled={running} />', 0],
])('%s: %i', (jsx, count) => {
  expect(losers({ path: 'src/A.tsx', text: `export const A = () => ${jsx};` })).toHaveLength(count);
});
