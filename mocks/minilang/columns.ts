import { refusalOf, type SyntaxRefusal } from './tokens.ts';

/** The columns of a list in the query languages. */

type EnumKind = 'status' | 'role' | 'ownership' | 'usage mode' | 'mount permission' | 'folder status' | 'session type';
export type ColumnKind = 'text' | 'whole' | 'flag' | 'time' | 'uuid' | 'cidr list' | EnumKind;

type Stored = string | number | boolean | null;

export type Column<Row> = {
  kind: ColumnKind;
  /** The stored value: text, number (times as milliseconds), boolean, or null. */
  read: (row: Row) => Stored;
  filter?: false;
  order?: false;
  /** The release looks it up in filters under this wrong name, and refuses it therefore. */
  misspelt?: string;
};

export type Columns<Row> = Readonly<Record<string, Column<Row>>>;

/** Enum columns: the class that error texts name, and the values in the database's order. */
export const ENUMS = {
  status: { name: 'UserStatus', values: ['active', 'inactive', 'deleted', 'before-verification'] },
  role: { name: 'UserRole', values: ['superadmin', 'admin', 'user', 'monitor'] },
  ownership: { name: 'VFolderOwnershipType', values: ['user', 'group'] },
  'usage mode': { name: 'VFolderUsageMode', values: ['general', 'model', 'data'] },
  'mount permission': { name: 'VFolderMountPermission', values: ['ro', 'rw', 'wd'] },
  'session type': { name: 'SessionTypes', values: ['interactive', 'batch', 'inference', 'system'] },
  'folder status': {
    name: 'VFolderOperationStatus',
    values: [
      'ready',
      'performing',
      'cloning',
      'mounted',
      'error',
      'delete-pending',
      'delete-ongoing',
      'delete-complete',
      'delete-error',
    ],
  },
} as const;

/** Enum members whose name is not the value in capitals. */
const OWN_NAMES: Readonly<Record<string, string>> = { ro: 'READ_ONLY', rw: 'READ_WRITE', wd: 'RW_DELETE' };

/** Whether a column holds an enum value. */
export const isEnum = (kind: ColumnKind): kind is EnumKind => kind in ENUMS;

/** PostgreSQL's name of each kind of column in errors. */
export const SQL_TYPES: Record<ColumnKind, string> = {
  text: 'character varying',
  whole: 'integer',
  flag: 'boolean',
  time: 'timestamp with time zone',
  uuid: 'uuid',
  'cidr list': 'cidr[]',
  status: 'userstatus',
  role: 'userroles',
  ownership: 'vfolderownershiptype',
  'usage mode': 'vfolderusagemode',
  'mount permission': 'vfoldermountpermission',
  'folder status': 'vfolderoperationstatus',
  'session type': 'sessiontypes',
};

/**
 * How a column's values are read to be compared: enum values as their place in the database's order, states of folders as
 * the texts that they are there.
 */
export function comparable<Row>(column: Column<Row>): (row: Row) => Stored {
  if (!isEnum(column.kind) || column.kind === 'folder status') return column.read;
  const ranks: readonly string[] = ENUMS[column.kind].values;
  return row => ranks.indexOf(String(column.read(row)));
}

/** The member name of an enum value: `before-verification` is BEFORE_VERIFICATION. */
export const enumName = (value: string): string => OWN_NAMES[value] ?? value.toUpperCase().replaceAll('-', '_');

/** The error for an unknown column, the same in both languages. */
export const unknownColumn = (rule: 'binary_expr' | 'col', name: string): SyntaxRefusal =>
  refusalOf(rule, `('Unknown/unsupported field name', '${name}')`);
