import { counted, n, one } from '../english.ts';

/** English, what is said while users are imported from a file. */
export const imports = {
  'import.title': 'Import users from CSV',

  // The file
  'import.drop': 'Drop a CSV file here, or',
  'import.choose': 'Choose file',
  'import.template': 'Download template',
  'import.columns': 'The first row names the columns, in any order. Other columns are ignored:',
  'import.columns.needed': 'Required',
  'import.columns.more': 'Optional',
  'import.columns.several': 'Several in one cell, separated by ;',
  'import.columns.empty': 'An empty cell takes the default of the form for a new user.',
  'import.columns.most': ({ count }: { count: number }) =>
    `At most ${n(count)} rows. Passwords are not shown. Nothing is created before you have seen the preview.`,
  'import.file.failed': ({ name }: { name: string }) => `${name} cannot be imported.`,
  'import.file.unreadable': 'It cannot be read: it was moved or changed after it was chosen.',
  'import.file.too-big': 'It is larger than 20 MB. Split it.',
  'import.file.workbook': 'It is a workbook. Save it as CSV (UTF-8) in the spreadsheet, and choose that file.',
  'import.file.no-text': 'It is not text in UTF-8, UTF-16 or EUC-KR. Save it as CSV (UTF-8).',
  'import.file.too-many': ({ count }: { count: number }) => `It has more than ${n(count)} rows. Split it.`,
  'import.file.no-rows': 'It has no row after the one that names the columns.',
  'import.file.missing': ({ columns }: { columns: string }) => `Its first row does not name these columns: ${columns}`,
  'import.file.repeated': ({ columns }: { columns: string }) => `Its first row names these columns twice: ${columns}`,
  'import.file.another': 'Choose another file',

  // While it is checked
  'import.reading': 'Reading the file…',
  'import.checking': ({ done, total }: { done: number; total: number }) =>
    `${n(done)} of ${n(total)} rows compared with the users of the manager`,
  'import.check.failed': 'The rows could not be compared with the manager.',

  // What was read
  'import.good': ({ count }: { count: number }) => `${counted(count, 'user')} will be created`,
  'import.bad': ({ count }: { count: number }) =>
    `${counted(count, 'row')} ${one(count, 'has', 'have')} faults and will not be imported`,
  'import.bad.none': 'No row has a fault.',
  'import.ignored': ({ columns }: { columns: string }) => `Ignored columns: ${columns}`,
  'import.admins': ({ count }: { count: number }) =>
    `${n(count)} of those to be created ${one(count, 'is an administrator', 'are administrators')} (role admin or superadmin).`,
  'import.warned': ({ count }: { count: number }) =>
    `${n(count)} of those to be created ${one(count, 'has', 'have')} a name that differs from another one only in upper and lower case.`,
  'import.show.bad': 'Faults and warnings',
  'import.rows': 'Rows of the file',
  'import.row': ({ row }: { row: number }) => `Row ${row}`,
  'import.start': ({ count }: { count: number }) => `Create ${counted(count, 'user')}`,
  'import.key': ({ name }: { name: string }) => `access key ${name}`,

  // What is wrong with a row
  'import.fault.quotes': 'A quotation mark is not closed, or is in the middle of a cell.',
  'import.fault.cells': 'It has more cells than the first row. A text with a comma must be in quotation marks.',
  'import.fault.choice': ({ choices }: { choices: string }) => `One of ${choices}.`,
  'import.fault.unknown.domain_name': ({ name }: { name: string }) => `There is no active domain ${name}.`,
  'import.fault.unknown.groups': ({ name }: { name: string }) => `There is no active project ${name}.`,
  'import.fault.unknown.resource_policy': ({ name }: { name: string }) => `There is no user resource policy ${name}.`,
  'import.fault.elsewhere': ({ name }: { name: string }) => `A project of another domain: ${name}.`,
  'import.fault.repeated': ({ numbers }: { numbers: string }) => `The same as in row ${numbers}.`,
  'import.warning.alike': 'Another user has a name that differs only in upper and lower case.',
  'import.warning.alike-rows': ({ numbers }: { numbers: string }) =>
    `Row ${numbers} has a name that differs only in upper and lower case.`,
} as const;
