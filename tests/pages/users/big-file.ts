/** A file of many users for imports, of which 40 rows are bad, in every way that a row can be. */
export type BigFile = { text: string; rows: number; bad: { number: number; email: string; says: RegExp }[] };

type Cells = Record<string, string>;
const COLUMNS = [
  'email',
  'username',
  'password',
  'full_name',
  'description',
  'status',
  'role',
  'domain_name',
  'groups',
  'resource_policy',
  'need_password_change',
  'allowed_client_ip',
];
const LONG = 'x'.repeat(65);

const quoted = (cell: string) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** What can be wrong, and what a person reads of it. `foreign`: a domain that has no project `default`. */
const wrongs = (foreign: string): [change: Cells, says: RegExp][] => [
  [{ password: 'short1!' }, /^password: At least 8 characters/],
  [{ password: 'onlyletters!' }, /^password: At least 8/],
  [{ password: '12345678!' }, /^password: At least 8/],
  [{ password: 'NoSpecial123' }, /^password: At least 8/],
  [{ password: '' }, /^password: At least 8/],
  [{ email: '' }, /^email: Fill this in/],
  [{ email: 'no-address' }, /^email: This is not an e-mail address/],
  [{ email: 'two@at@example.com' }, /^email: This is not an e-mail address/],
  [{ email: `${LONG}@example.com` }, /^email: At most 64/],
  [{ username: '' }, /^username: Fill this in/],
  [{ username: '   ' }, /^username: Fill this in/],
  [{ username: LONG }, /^username: At most 64/],
  [{ full_name: LONG }, /^full_name: At most 64/],
  [{ description: 'x'.repeat(501) }, /^description: At most 500/],
  [{ status: 'enabled' }, /^status: One of active, inactive/],
  [{ status: 'Active ' }, /^status: One of active/],
  [{ role: 'boss' }, /^role: One of superadmin, admin, user, monitor/],
  [{ role: 'user,admin' }, /^role: One of/],
  [{ need_password_change: 'maybe' }, /^need_password_change: One of true, false/],
  [{ need_password_change: '2' }, /^need_password_change: One of true, false/],
  [{ domain_name: 'nowhere' }, /^domain_name: There is no active domain nowhere/],
  [{ domain_name: 'Default' }, /^domain_name: There is no active domain Default/],
  [{ groups: 'no-such-lab' }, /^groups: There is no active project no-such-lab/],
  [{ groups: 'default;neither;nor' }, /^groups: There is no active project neither, nor/],
  [{ groups: 'default', domain_name: foreign }, /^groups: A project of another domain: default/],
  [{ groups: ' default ; default', domain_name: foreign }, /^groups: A project of another domain: default/],
  [{ resource_policy: 'none-such' }, /^resource_policy: There is no user resource policy none-such/],
  [{ resource_policy: 'DEFAULT' }, /^resource_policy: There is no user resource policy DEFAULT/],
  [{ allowed_client_ip: '10.0.0.1/8' }, /^allowed_client_ip: Each line/],
  [{ allowed_client_ip: '10.0.0.0/8;here' }, /^allowed_client_ip: Each line/],
  [{ email: 'admin@example.com' }, /^email: Another user has this e-mail address already/],
  [{ username: 'admin' }, /^username: Another user has this user name already/],
  [{ password: 'weak', role: 'king', full_name: LONG }, /^full_name: At most 64.*password: At least.*role: One of/],
];

/** The file, `rows` rows long; what is wrong stands anywhere in it, twins far apart. `prefix` begins every name. */
export function bigFile(prefix: string, rows = 5000, foreign = 'engineering'): BigFile {
  const users = Array.from({ length: rows }, (_, index): Cells => {
    const name = `${prefix}-${index + 2}`;
    return {
      email: `${name}@example.com`,
      username: name,
      password: `Import-pw-${index}!`,
      full_name: index % 7 === 0 ? `김, "${index}"` : `User ${index}`,
      description: index % 11 === 0 ? 'two\nlines' : '',
      groups: index % 3 === 0 ? 'default' : '',
      need_password_change: index % 2 === 0 ? 'TRUE' : '',
      allowed_client_ip: index % 13 === 0 ? '127.0.0.0/8;10.*.*.*' : '',
    };
  });
  const bad = new Map<number, RegExp>();
  const spoil = (at: number, change: Cells, says: RegExp) => {
    users[at] = { ...users[at], ...change };
    bad.set(at, says);
  };
  const places = Math.floor((rows - 30) / 33);
  for (const [turn, [change, says]] of wrongs(foreign).entries()) spoil(7 + turn * places, change, says);
  // twins and triplets
  const row = (at: number) => at + 2;
  const [a, b, c] = [3, 11, rows - 5];
  for (const at of [a, b, c])
    spoil(
      at,
      { email: `${prefix}-twin@example.com` },
      new RegExp(
        `^email: The same as in row ${[a, b, c]
          .filter(x => x !== at)
          .map(row)
          .join(', ')}`,
      ),
    );
  const [d, e] = [5, rows - 7];
  for (const at of [d, e])
    spoil(at, { username: `${prefix}-same` }, new RegExp(`^username: The same as in row ${row(at === d ? e : d)}`));
  const lines = users.map(cells => COLUMNS.map(column => quoted(cells[column] ?? '')).join(','));
  // what is no proper CSV
  const [cut, more] = [rows - 9, rows - 11];
  lines[more] += ',left over';
  bad.set(more, /^It has more cells/);
  lines[cut] = lines[cut]?.replace(/^([^,]*),([^,]*),/, '$1,"$2"x,') ?? '';
  bad.set(cut, /A quotation mark/);
  const told = [...bad].map(([at, says]) => ({ number: row(at), email: users[at]?.email ?? '', says }));
  return {
    text: `\ufeff${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`,
    rows,
    bad: told.sort((x, y) => x.number - y.number),
  };
}
