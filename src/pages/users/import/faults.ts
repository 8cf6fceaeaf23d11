import type { PlainKey, Translate } from '#i18n/messages.ts';
import { plainText } from '#lib/text.ts';
import type { ImportColumn } from './sheet.ts';

/** What is wrong with a row. None of it holds a value of the row's that could be a secret. */
export type RowFault =
  /** The form's own rule. */
  | { kind: 'rule'; column: ImportColumn; rule: PlainKey }
  /** A word that is none of those that there are. */
  | { kind: 'choice'; column: ImportColumn; choices: readonly string[] }
  | { kind: 'unknown'; column: 'domain_name' | 'groups' | 'resource_policy'; names: readonly string[] }
  /** Projects of another domain than the row's. */
  | { kind: 'elsewhere'; column: 'groups'; names: readonly string[] }
  /** Other rows of the file have the same. */
  | { kind: 'repeated'; column: 'email' | 'username'; rows: readonly number[] }
  /** A user whom the manager has already has it. */
  | { kind: 'taken'; column: 'email' | 'username' }
  /** The row's text is no proper CSV. */
  | { kind: 'quotes' | 'cells' };

/** How many names or row numbers a sentence lists. */
const LISTED = 5;

const listed = (items: readonly (string | number)[]) => {
  const shown = items.slice(0, LISTED).map(item => plainText(String(item)));
  return (items.length > LISTED ? [...shown, '…'] : shown).join(', ');
};

/** A fault in words: the column by its name in the file, and what is wrong. */
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

/** Everything that is wrong with a row, in words. */
export const sayFaults = (faults: readonly RowFault[], t: Translate): string[] =>
  faults.map(fault => sayFault(fault, t));
