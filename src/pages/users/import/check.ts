import { ROLES } from '#api/access.ts';
import type { Project } from '#api/choices.ts';
import { USER_STATUSES } from '#api/users.ts';
import { faultsOf } from '#kit/form/form.ts';
import { withoutGuard } from '#lib/csv.ts';
import type { CsvRow } from '#lib/read-csv.ts';
import { inSlices } from '#lib/slices.ts';
import { composed } from '#lib/text.ts';
import { newUser, type UserForm, userSchema } from '../form.ts';
import type { RowFault } from './faults.ts';
import { markRepeated } from './names.ts';
import type { ImportRow } from './row.ts';
import type { ImportColumn, Sheet } from './sheet.ts';

/** The names on the manager that rows may refer to. */
export type Known = { domains: readonly string[]; projects: readonly Project[]; policies: readonly string[] };

const YES = ['true', 'yes', 'y', '1', '예'];
const NO = ['false', 'no', 'n', '0', '아니오', '아니요'];

/** What rows may refer to, by composed name: a file and the manager may hold one name in different Unicode forms. */
type Index = {
  domains: ReadonlyMap<string, string>;
  policies: ReadonlyMap<string, string>;
  /** Ids by `domain/name`. No name of a domain or project has a slash. */
  projects: ReadonlyMap<string, string>;
  /** Names of the projects of all domains. */
  anywhere: ReadonlySet<string>;
};

const indexOf = ({ domains, projects, policies }: Known): Index => ({
  domains: new Map(domains.map(name => [composed(name), name])),
  policies: new Map(policies.map(name => [composed(name), name])),
  projects: new Map(projects.map(({ id, name, domain_name }) => [composed(`${domain_name}/${name}`), id])),
  anywhere: new Set(projects.map(({ name }) => composed(name))),
});

/** Checks everything that does not depend on the manager's users: rules, references, and repeated names in the file. */
export async function checkRows(sheet: Sheet, known: Known, signal?: AbortSignal): Promise<ImportRow[]> {
  const schema = userSchema(true);
  const domain = known.domains.includes('default') ? 'default' : (known.domains[0] ?? 'default');
  const index = indexOf(known);
  const rows: ImportRow[] = [];
  await inSlices(
    sheet.rows,
    row => {
      const { form, groups, faults } = toForm(row, sheet, newUser(domain));
      faults.push(...references(form, groups, index));
      const said = new Set(faults.map(fault => 'column' in fault && fault.column));
      const broken = Object.entries(faultsOf(schema, form)).map(([column, rule]) => ruleFault(column, rule));
      rows.push({
        number: row.number,
        form,
        faults: [...faults, ...broken.filter(({ column }) => !said.has(column))],
        warnings: [],
      });
    },
    signal,
  );
  await markRepeated(rows, signal);
  return rows;
}

const CHOICES: Partial<Record<string, readonly string[]>> = { status: USER_STATUSES, role: ROLES };

/**
 * The fault of a rule of the schema. For a choice, the fault lists the choices, which the schema's message does not.
 */
function ruleFault(name: string, rule: NonNullable<ReturnType<typeof faultsOf>[string]>) {
  const column = name as ImportColumn;
  const choices = CHOICES[column];
  return choices ? { kind: 'choice' as const, column, choices } : { kind: 'rule' as const, column, rule };
}

/**
 * The form that a row fills in; an empty cell leaves the form's own value. Blanks around a value go, save a password's.
 */
function toForm({ cells, broken }: CsvRow, { places, width }: Sheet, form: UserForm) {
  const faults: RowFault[] = [];
  if (broken) faults.push({ kind: 'quotes' });
  else if (cells.slice(width).some(cell => cell.trim() !== '')) faults.push({ kind: 'cells' });
  let groups: string[] = [];
  for (const [column, place] of places) {
    const cell = cells[place] ?? '';
    const value = composed(withoutGuard(cell).trim());
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

/**
 * The names in one cell, separated by `;` as in the template or `,` as in an exported list. No project's name has
 * either.
 */
const partsOf = (value: string): string[] => [
  ...new Set(
    value
      .split(/[;,]/)
      .map(part => part.trim())
      .filter(part => part !== ''),
  ),
];

/**
 * Faults for what the row names and the manager lacks. Puts the manager's names and the projects' ids into the form.
 */
function references(
  form: UserForm,
  groups: readonly string[],
  { domains, policies, projects, anywhere }: Index,
): RowFault[] {
  const faults: RowFault[] = [];
  const { domain_name, resource_policy } = form;
  const [domain, policy] = [domains.get(composed(domain_name)), policies.get(composed(resource_policy))];
  if (domain === undefined) faults.push({ kind: 'unknown', column: 'domain_name', names: [domain_name] });
  else form.domain_name = domain;
  if (policy === undefined) faults.push({ kind: 'unknown', column: 'resource_policy', names: [resource_policy] });
  else form.resource_policy = policy;
  const ids = groups.map(name => projects.get(composed(`${domain_name}/${name}`)));
  const lost = groups.filter((_, index) => ids[index] === undefined);
  const elsewhere = lost.filter(name => anywhere.has(name));
  const unknown = lost.filter(name => !anywhere.has(name));
  if (unknown.length > 0) faults.push({ kind: 'unknown', column: 'groups', names: unknown });
  if (elsewhere.length > 0 && domain !== undefined)
    faults.push({ kind: 'elsewhere', column: 'groups', names: elsewhere });
  form.groups = ids.filter(id => id !== undefined);
  return faults;
}
