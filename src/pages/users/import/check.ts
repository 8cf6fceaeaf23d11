import { ROLES } from '#api/access.ts';
import type { Project } from '#api/choices.ts';
import { userWrites } from '#api/user-writes.ts';
import { USER_STATUSES } from '#api/users.ts';
import { faultsOf } from '#kit/form/form.ts';
import { characters } from '#lib/characters.ts';
import { withoutGuard } from '#lib/csv.ts';
import type { CsvRow } from '#lib/read-csv.ts';
import { inSlices } from '#lib/slices.ts';
import { newUser, type UserForm, userSchema } from '../form.ts';
import type { RowFault } from './faults.ts';
import type { ImportColumn, Sheet } from './sheet.ts';

/** What the manager has, for rows to refer to. */
export type Known = { domains: readonly string[]; projects: readonly Project[]; policies: readonly string[] };

/** A row of the file as the form of a user, and everything that is wrong with it. */
export type ImportRow = { number: number; form: UserForm; faults: RowFault[] };

const YES = ['true', 'yes', 'y', '1', '예'];
const NO = ['false', 'no', 'n', '0', '아니오', '아니요'];

/** A project that a row may name: `domain/name`. No name of a domain or project has a slash. */
const keyOf = (domain: string, name: string) => `${domain}/${name}`;

/** What does not depend on the manager's users: rules, references, and what rows have in common. */
export async function checkRows(sheet: Sheet, known: Known, signal?: AbortSignal): Promise<ImportRow[]> {
  const schema = userSchema(true);
  const domain = known.domains.includes('default') ? 'default' : (known.domains[0] ?? 'default');
  const projects = new Map(known.projects.map(({ id, name, domain_name }) => [keyOf(domain_name, name), id]));
  const anywhere = new Set(known.projects.map(project => project.name));
  const rows: ImportRow[] = [];
  await inSlices(
    sheet.rows,
    row => {
      const { form, groups, faults } = toForm(row, sheet, newUser(domain));
      faults.push(...references(form, groups, known, projects, anywhere));
      const said = new Set(faults.map(fault => 'column' in fault && fault.column));
      const broken = Object.entries(faultsOf(schema, form)).map(([column, rule]) => ruleFault(column, rule));
      rows.push({ number: row.number, form, faults: [...faults, ...broken.filter(({ column }) => !said.has(column))] });
    },
    signal,
  );
  for (const column of ['email', 'username'] as const) await markRepeated(rows, column, signal);
  return rows;
}

const CHOICES: Partial<Record<string, readonly string[]>> = { status: USER_STATUSES, role: ROLES };

/** What the schema says of a datum. Of a choice it says nothing that a person could use. */
function ruleFault(name: string, rule: NonNullable<ReturnType<typeof faultsOf>[string]>) {
  const column = name as ImportColumn;
  const choices = CHOICES[column];
  return choices ? { kind: 'choice' as const, column, choices } : { kind: 'rule' as const, column, rule };
}

/** The form that a row fills in; an empty cell leaves the form's own value. Blanks around a value go, save a password's. */
function toForm({ cells, broken }: CsvRow, { places, width }: Sheet, form: UserForm) {
  const faults: RowFault[] = [];
  if (broken) faults.push({ kind: 'quotes' });
  else if (cells.slice(width).some(cell => cell.trim() !== '')) faults.push({ kind: 'cells' });
  let groups: string[] = [];
  for (const [column, place] of places) {
    const cell = cells[place] ?? '';
    const value = withoutGuard(cell).trim();
    if (column === 'password') Object.assign(form, { password: cell, confirm: cell });
    else if (value === '') continue;
    else if (column === 'groups') groups = partsOf(value);
    else if (column === 'allowed_client_ip') form.allowed_client_ip = value.replaceAll(';', '\n');
    else if (column === 'need_password_change' || column === 'sudo_session_enabled') {
      const flag = flagOf(value);
      if (flag === null) faults.push({ kind: 'choice', column, choices: ['true', 'false'] });
      else form[column] = flag;
    } else form[column] = value;
  }
  return { form, groups, faults };
}

const flagOf = (value: string): boolean | null => {
  const word = value.toLowerCase();
  return YES.includes(word) ? true : NO.includes(word) ? false : null;
};

/** Names in one cell: `;` between them as in the template, `,` as in an exported list. No project's name has either. */
const partsOf = (value: string): string[] => [
  ...new Set(
    value
      .split(/[;,]/)
      .map(part => part.trim())
      .filter(part => part !== ''),
  ),
];

/** What the row names and the manager lacks. Puts the projects' ids into the form. */
function references(
  form: UserForm,
  groups: readonly string[],
  known: Known,
  projects: ReadonlyMap<string, string>,
  anywhere: ReadonlySet<string>,
): RowFault[] {
  const faults: RowFault[] = [];
  const { domain_name, resource_policy } = form;
  const domainThere = known.domains.includes(domain_name);
  if (!domainThere) faults.push({ kind: 'unknown', column: 'domain_name', names: [domain_name] });
  if (!known.policies.includes(resource_policy))
    faults.push({ kind: 'unknown', column: 'resource_policy', names: [resource_policy] });
  const ids = groups.map(name => projects.get(keyOf(domain_name, name)));
  const lost = groups.filter((_, index) => ids[index] === undefined);
  const elsewhere = lost.filter(name => anywhere.has(name));
  const unknown = lost.filter(name => !anywhere.has(name));
  if (unknown.length > 0) faults.push({ kind: 'unknown', column: 'groups', names: unknown });
  if (elsewhere.length > 0 && domainThere) faults.push({ kind: 'elsewhere', column: 'groups', names: elsewhere });
  form.groups = ids.filter(id => id !== undefined);
  return faults;
}

/** How many rows with the same value are named to each of them. */
const NAMED = 8;

/** Names rows that have the same e-mail address or user name to each other. */
async function markRepeated(rows: readonly ImportRow[], column: 'email' | 'username', signal?: AbortSignal) {
  const having = new Map<string, ImportRow[]>();
  await inSlices(
    rows,
    row => {
      const value = row.form[column];
      if (value === '') return;
      const same = having.get(value);
      if (same) same.push(row);
      else having.set(value, [row]);
    },
    signal,
  );
  for (const same of having.values()) {
    if (same.length < 2) continue;
    for (const row of same) {
      const others = same.slice(0, NAMED).filter(other => other !== row);
      row.faults.push({ kind: 'repeated', column, rows: others.map(other => other.number) });
    }
  }
}

/** Rows that one question asks about. */
const AT_ONCE = 200;

/** Asks the manager which e-mail addresses and user names it has already. @throws ApiError. */
export async function markTaken(
  rows: readonly ImportRow[],
  tell: (done: number) => void,
  signal: AbortSignal,
): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE);
    const values = (column: 'email' | 'username') => [
      ...new Set(some.map(row => row.form[column]).filter(value => value !== '' && characters(value) <= 64)),
    ];
    const taken = await userWrites.takenAmong({ emails: values('email'), usernames: values('username') }, signal);
    const have = { email: new Set(taken.emails), username: new Set(taken.usernames) };
    for (const { form, faults } of some)
      for (const column of ['email', 'username'] as const)
        if (have[column].has(form[column])) faults.push({ kind: 'taken', column });
    tell(Math.min(at + AT_ONCE, rows.length));
  }
}
