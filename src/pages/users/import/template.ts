import { BOM, csvLines } from '#lib/csv.ts';
import { COLUMNS, type ImportColumn } from './sheet.ts';

/**
 * A password that the rules refuse, so that nobody imports an example by mistake with a password that is in our code.
 */
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

/** A file to start from: all columns, and two examples, which the preview refuses for their passwords. */
export const templateCsv = (): string =>
  BOM + csvLines([COLUMNS, ...EXAMPLES.map(example => COLUMNS.map(column => example[column] ?? ''))]);
