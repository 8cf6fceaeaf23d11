import { BOM, csvLines } from '#lib/csv.ts';
import { COLUMNS, type ImportColumn } from './sheet.ts';

/** Passwords that are refused: nobody should be made of an example by mistake, with a password that stands in our code. */
const REFUSED = 'change-me';

const EXAMPLES: readonly Partial<Record<ImportColumn, string>>[] = [
  { email: 'hana@example.com', username: 'hana', password: REFUSED, full_name: 'Hana Kim' },
  {
    email: 'minsu@example.com',
    username: 'minsu',
    password: REFUSED,
    full_name: '박민수',
    description: 'Two projects, only from the office',
    status: 'active',
    role: 'user',
    domain_name: 'default',
    groups: 'project-a;project-b',
    resource_policy: 'default',
    need_password_change: 'true',
    sudo_session_enabled: 'false',
    allowed_client_ip: '10.0.0.0/8;192.168.*.*',
  },
];

/** A file to begin with: every column, and two examples, which the preview refuses for their passwords. */
export const templateCsv = (): string =>
  BOM + csvLines([COLUMNS, ...EXAMPLES.map(example => COLUMNS.map(column => example[column] ?? ''))]);
