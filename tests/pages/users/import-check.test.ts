import { describe, expect, test } from 'vitest';
import { getSpoken } from '#i18n/language.ts';
import { csvLines } from '#lib/csv.ts';
import { checkRows, type Known } from '#pages/users/import/check.ts';
import { sayFaults } from '#pages/users/import/faults.ts';
import { markTaken } from '#pages/users/import/names.ts';
import { COLUMNS, type ImportColumn, MOST_BYTES, MOST_ROWS, readSheet } from '#pages/users/import/sheet.ts';
import { templateCsv } from '#pages/users/import/template.ts';
import { bigFile } from './big-file.ts';
import { onEmbeddedManager } from './embedded.ts';

const embedded = onEmbeddedManager();

const known: Known = {
  domains: ['default', 'engineering'],
  projects: [
    { id: 'id-default', name: 'default', domain_name: 'default' },
    { id: 'id-lab', name: 'lab', domain_name: 'default' },
    { id: 'id-vision', name: 'vision', domain_name: 'engineering' },
    { id: 'id-lab-2', name: 'lab', domain_name: 'engineering' },
  ],
  policies: ['default', 'student'],
};
const PASSWORD = 'Import-pw-1!';

async function sheetOf(text: string, lacking: ImportColumn[] = []) {
  const sheet = await readSheet(new Blob([text]), lacking);
  if ('fault' in sheet) throw new Error(sheet.fault.kind);
  return sheet;
}
const faultOf = async (text: string | Uint8Array<ArrayBuffer>) => {
  const sheet = await readSheet(new Blob([text]), []);
  return 'fault' in sheet ? sheet.fault : null;
};
const checked = async (text: string) => checkRows(await sheetOf(text), known);
const said = async (text: string) => {
  const { t } = getSpoken();
  return (await checked(text)).map(row => sayFaults(row.faults, t).join(' '));
};
/** One user with some data, the rest as they should be. */
const one = (more: Partial<Record<ImportColumn, string>>) => {
  const user = { email: 'a@x.io', username: 'a', password: PASSWORD, ...more };
  return csvLines([Object.keys(user), Object.values(user)], { raw: true });
};
const formOf = async (more: Partial<Record<ImportColumn, string>>) => (await checked(one(more)))[0]?.form;

describe('a file', () => {
  test('needs an address, a name and a password; the rest is as in the form for a new user', async () => {
    const [row] = await checked(`email,username,password\na@x.io,a,${PASSWORD}`);
    expect(row).toMatchObject({
      number: 2,
      faults: [],
      form: { role: 'user', status: 'active', domain_name: 'default', groups: [], resource_policy: 'default' },
    });
    expect(await faultOf('email,password\na@x.io,x')).toEqual({ kind: 'missing', columns: ['username'] });
    expect(await faultOf('')).toEqual({ kind: 'missing', columns: ['email', 'username', 'password'] });
    expect(await faultOf('email,username,password\r\n\r\n')).toEqual({ kind: 'no-rows' });
    expect(await faultOf('email,username,password,Email\na,b,c,d')).toEqual({ kind: 'repeated', columns: ['email'] });
  });

  test('names its columns in any order and case; others are passed over and told of', async () => {
    const sheet = await sheetOf(` Password ;EMAIL;Nick; username;created_at\n${PASSWORD};a@x.io;x;a;`);
    expect(sheet.ignored).toEqual(['Nick', 'created_at']);
    expect((await checkRows(sheet, known))[0]).toMatchObject({ faults: [], form: { email: 'a@x.io', username: 'a' } });
  });

  test('may begin with a line that names the delimiter; the row after it is the first one', async () => {
    const [row] = await checked(`\ufeffsep=;\r\nemail;username;password\r\na@x.io;"a;b";${PASSWORD}\r\n`);
    expect(row).toMatchObject({ number: 2, faults: [], form: { email: 'a@x.io', username: 'a;b' } });
  });

  test('may have a column that the connected release lacks, which is passed over', async () => {
    const sheet = await sheetOf(one({ sudo_session_enabled: 'nonsense' }), ['sudo_session_enabled']);
    expect(sheet.ignored).toEqual(['sudo_session_enabled']);
    expect((await checkRows(sheet, known))[0]?.faults).toEqual([]);
  });

  test('of too many rows, of too many bytes, and what is no text, is refused in words of its own', async () => {
    const row = `a@x.io,a,${PASSWORD}\n`;
    expect(await faultOf(`email,username,password\n${row.repeat(MOST_ROWS + 1)}`)).toEqual({ kind: 'too-many' });
    expect(await faultOf(`email,username,password\n${row.repeat(MOST_ROWS)}`)).toBeNull();
    expect(await faultOf('x'.repeat(MOST_BYTES + 1))).toEqual({ kind: 'too-big' });
    expect(await faultOf(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toEqual({ kind: 'workbook' });
    expect(await faultOf(Uint8Array.of(0x61, 0, 0x62))).toEqual({ kind: 'no-text' });
    const gone = { size: 1, arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) };
    expect(await readSheet(gone as unknown as Blob, [])).toEqual({ fault: { kind: 'unreadable' } });
  });

  test('written by the export of the users list is understood', async () => {
    const exported = csvLines([
      [
        'email',
        'username',
        'full_name',
        'status',
        'domain_name',
        'groups',
        'allowed_client_ip',
        'created_at',
        'password',
      ],
      ['a@x.io', '+a', '=1+1', 'active', 'default', 'default, lab', '10.0.0.0/8, ::1/128', '2026-01-01', PASSWORD],
    ]);
    expect(exported).toContain("'=1+1");
    const [row] = await checked(exported);
    expect(row).toMatchObject({
      faults: [],
      form: { username: '+a', full_name: '=1+1', groups: ['id-default', 'id-lab'] },
    });
  });

  test('of the template has every column; its examples are refused for nothing but the password and the projects', async () => {
    const sheet = await sheetOf(templateCsv());
    expect([...sheet.places.keys()]).toEqual(COLUMNS);
    expect(await said(templateCsv())).toEqual([
      expect.stringMatching(/^password: At least 8[^:]*$/),
      expect.stringMatching(/^groups: There is no active project project-a, project-b\. password: At least 8[^:]*$/),
    ]);
  });
});

describe('a row', () => {
  test('has blanks around its values taken away, save those of a password', async () => {
    const form = await formOf({ email: ' a@x.io ', username: '\ta', password: ` ${PASSWORD} `, full_name: '　김 ' });
    expect(form).toMatchObject({
      email: 'a@x.io',
      username: 'a',
      password: ` ${PASSWORD} `,
      confirm: ` ${PASSWORD} `,
      full_name: '김',
    });
  });

  test('has a password as it stands, be it like a formula', async () => {
    expect((await formOf({ password: "'=Import-1" }))?.password).toBe("'=Import-1");
  });

  test.each([
    ['TRUE', true],
    ['Yes', true],
    ['1', true],
    ['예', true],
    ['false', false],
    ['N', false],
    ['0', false],
    ['아니요', false],
    ['', false],
  ])('says %j for yes or no', async (word, value) => {
    expect(await formOf({ need_password_change: word })).toMatchObject({ need_password_change: value });
  });

  test('names projects of its own domain, each once, and addresses, with ; between them', async () => {
    expect(await formOf({ groups: 'lab; default;lab;', allowed_client_ip: '10.0.0.0/8; ::1' })).toMatchObject({
      groups: ['id-lab', 'id-default'],
      allowed_client_ip: '10.0.0.0/8\n ::1',
    });
    expect(await formOf({ groups: 'lab', domain_name: 'engineering' })).toMatchObject({ groups: ['id-lab-2'] });
  });

  test('that names what is not there is told of it', async () => {
    expect(await said(one({ groups: 'vision;nope' }))).toEqual([
      'groups: There is no active project nope. groups: A project of another domain: vision.',
    ]);
    expect(await said(one({ domain_name: 'x\u202ey', groups: 'lab' }))).toEqual([
      'domain_name: There is no active domain x\\u202ey.',
    ]);
  });

  test('whose password is weak is told so without the password', async () => {
    const [words = ''] = await said(one({ password: 'hunter2' }));
    expect(words).toMatch(/^password: At least 8/);
    expect(words).not.toContain('hunter2');
  });

  test('that has what others have names some of them', async () => {
    const rows = Array.from({ length: 9 }, () => `a@x.io,,${PASSWORD}`).join('\n');
    const words = await said(`email,username,password\n${rows}`);
    expect(words[0]).toContain('email: The same as in row 3, 4, 5, 6, 7, ….');
    expect(words[8]).toContain('email: The same as in row 2, 3, 4, 5, 6, ….');
    expect(words.join()).not.toContain('username: The same');
  });
});

test('of 5,000 rows with 40 bad ones of every kind exactly those 40 are named, each for what is wrong with it', async () => {
  const { text, bad } = bigFile('unit');
  const rows = await checked(text);
  const told: number[] = [];
  await markTaken(rows, done => told.push(done), new AbortController().signal);
  const { t } = getSpoken();
  const faulty = rows.filter(row => row.faults.length > 0);
  expect(rows).toHaveLength(5000);
  expect(faulty.map(row => row.number)).toEqual(bad.map(row => row.number));
  expect(faulty).toHaveLength(40);
  for (const [index, { says, email }] of bad.entries()) {
    expect(sayFaults(faulty[index]?.faults ?? [], t).join(' ')).toMatch(says);
    expect(faulty[index]?.form.email).toBe(email);
  }
  expect(embedded.asked).toBe(2 * 25);
  expect([told[0], told.at(-1)]).toEqual([200, 5000]);
});

test('names that differ only in case or Unicode form are a warning, in the file and with the manager', async () => {
  const { db } = embedded.manager;
  const [user] = [...db.users.values()];
  if (!user) throw new Error('nobody there');
  user.username = '각하'.normalize('NFD');
  const names = [
    ['Admin@Example.com', 'one'],
    ['two@x.io', '각하'],
    ['Three@x.io', 'three'],
    ['three@X.io', 'THREE'],
  ];
  const rows = await checked(`email,username,password\n${names.map(name => [...name, PASSWORD].join()).join('\n')}\n`);
  await markTaken(rows, () => {}, new AbortController().signal);
  expect(rows.map(row => row.faults)).toEqual([[], [], [], []]);
  expect(rows.map(row => row.warnings)).toEqual([
    [{ kind: 'alike', column: 'email' }],
    [{ kind: 'alike', column: 'username' }],
    [
      { kind: 'alike-rows', column: 'email', rows: [5] },
      { kind: 'alike-rows', column: 'username', rows: [5] },
    ],
    [
      { kind: 'alike-rows', column: 'email', rows: [4] },
      { kind: 'alike-rows', column: 'username', rows: [4] },
    ],
  ]);
});

test('a row is composed but for its password, and finds what the manager holds decomposed', async () => {
  const nfd = '가온'.normalize('NFD');
  const there: Known = { ...known, projects: [{ id: 'id-nfd', name: nfd, domain_name: 'default' }], policies: [nfd] };
  const file = one({ full_name: nfd, password: `${nfd}-pw-1!`, groups: '가온', resource_policy: '가온' });
  const [row] = await checkRows(await sheetOf(file), there);
  expect(row).toMatchObject({
    faults: [],
    form: { full_name: '가온', password: `${nfd}-pw-1!`, groups: ['id-nfd'], resource_policy: nfd },
  });
});

test.each(['"', '\\', 'a\\"', "'", ' ', '%', ']', '"]', ',', '한글'])(
  'a user name that holds %j is found among those taken',
  async odd => {
    const { db } = embedded.manager;
    const [user] = [...db.users.values()];
    if (!user) throw new Error('nobody there');
    user.username = `x${odd}`;
    const rows = await checked(`email,username,password\nnew@x.io,"x${odd.replaceAll('"', '""')}y",${PASSWORD}\n`);
    const row = rows[0];
    if (!row) throw new Error('no row');
    await markTaken(rows, () => {}, new AbortController().signal);
    expect(row.faults).toEqual([]);
    row.form.username = `x${odd}`;
    await markTaken(rows, () => {}, new AbortController().signal);
    expect(row.faults).toEqual([{ kind: 'taken', column: 'username' }]);
  },
);
