import type { UserForm } from '../form.ts';
import type { RowFault, RowWarning } from './faults.ts';

/** A row of the file as the form of a user. A row with a fault is not imported, one with a warning is. */
export type ImportRow = { number: number; form: UserForm; faults: RowFault[]; warnings: RowWarning[] };
