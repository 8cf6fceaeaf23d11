import type { PlainKey, Translate } from '#i18n/messages.ts';
import { plainText } from '#lib/text.ts';
import type { ImportColumn } from './sheet.ts';

/** A fault of a row. It holds no value of the row that could be secret. */
export type RowFault =
  /** A rule of the form. */
  | { kind: 'rule'; column: ImportColumn; rule: PlainKey }
  /** A value that is not one of the choices. */
  | { kind: 'choice'; column: ImportColumn; choices: readonly string[] }
  | { kind: 'unknown'; column: 'domain_name' | 'groups' | 'resource_policy'; names: readonly string[] }
  /** Projects of another domain than the row's. */
  | { kind: 'elsewhere'; column: 'groups'; names: readonly string[] }
  /** Other rows of the file have the same value. */
  | { kind: 'repeated'; column: 'email' | 'username'; rows: readonly number[] }
  /** A user of the manager has the same value. */
  | { kind: 'taken'; column: 'email' | 'username' }
  /** The row is not valid CSV. */
  | { kind: 'quotes' | 'cells' };

/** A warning for a row that is imported anyway: its name differs from another only in case. */
export type RowWarning =
  | { kind: 'alike'; column: 'email' | 'username' }
  | { kind: 'alike-rows'; column: 'email' | 'username'; rows: readonly number[] };

/** The most names or row numbers that a sentence lists. */
const LISTED = 5;

const listed = (items: readonly (string | number)[]) => {
  const shown = items.slice(0, LISTED).map(item => plainText(String(item)));
  return (items.length > LISTED ? [...shown, '…'] : shown).join(', ');
};

/** A fault as a sentence that begins with the column's name in the file. */
export function sayFault(fault: RowFault, t: Translate): string {
  switch (fault.kind) {
    case 'quotes':
    case 'cells':
      return t(`import.fault.${fault.kind}`);
    case 'rule':
      return `${fault.column}: ${t(fault.rule)}`;
    case 'choice':
      return `${fault.column}: ${t('import.fault.choice', { choices: fault.choices.join(', ') })}`;
    case 'unknown':
      return `${fault.column}: ${t(`import.fault.unknown.${fault.column}`, { name: listed(fault.names) })}`;
    case 'elsewhere':
      return `${fault.column}: ${t('import.fault.elsewhere', { name: listed(fault.names) })}`;
    case 'repeated':
      return `${fault.column}: ${t('import.fault.repeated', { numbers: listed(fault.rows) })}`;
    case 'taken':
      return `${fault.column}: ${t(`refusal.${fault.column}-taken`)}`;
  }
}

/** All faults of a row as sentences. */
export const sayFaults = (faults: readonly RowFault[], t: Translate): string[] =>
  faults.map(fault => sayFault(fault, t));

/** A warning as a sentence that begins with the column's name in the file. */
export const sayWarning = (warning: RowWarning, t: Translate): string =>
  warning.kind === 'alike'
    ? `${warning.column}: ${t('import.warning.alike')}`
    : `${warning.column}: ${t('import.warning.alike-rows', { numbers: listed(warning.rows) })}`;
