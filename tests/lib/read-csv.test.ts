import { describe, expect, test } from 'vitest';
import { csvLines, withoutGuard } from '#lib/csv.ts';
import { csvRows, delimited, textOf } from '#lib/read-csv.ts';
import { dice } from './random.ts';

const rowsOf = (text: string, delimiter = ',') => csvRows(text, delimiter, 100_000);
const cellsOf = async (text: string, delimiter?: string) => (await rowsOf(text, delimiter)).map(row => row.cells);
const utf16 = (text: string, little: boolean) => {
  const bytes = new Uint8Array(2 * text.length);
  for (let i = 0; i < text.length; i++) new DataView(bytes.buffer).setUint16(2 * i, text.charCodeAt(i), little);
  return bytes;
};

describe('the text of a file', () => {
  const text = 'email,full_name\n김@example.com,홍길동\n';
  const encode = (given: string) => new TextEncoder().encode(given);

  test('is read in the encodings that spreadsheets write', () => {
    expect(textOf(encode(text))).toBe(text);
    expect(textOf(encode(`\ufeff${text}`))).toBe(text);
    expect(textOf(utf16(`\ufeff${text}`, true))).toBe(text);
    expect(textOf(utf16(`\ufeff${text}`, false))).toBe(text);
    // 홍길동, as a Korean Windows writes it
    expect(textOf(Uint8Array.of(0xc8, 0xab, 0xb1, 0xe6, 0xb5, 0xbf))).toBe('홍길동');
    expect(textOf(new Uint8Array())).toBe('');
  });

  test('has one kind of line end', () => {
    expect(textOf(encode('a\r\nb\rc\nd'))).toBe('a\nb\nc\nd');
  });

  test('is none where the bytes are no text', () => {
    expect(textOf(Uint8Array.of(0xff, 0x00, 0x81))).toBeNull();
    expect(textOf(Uint8Array.of(0x61, 0x00, 0x62))).toBeNull();
    expect(textOf(Uint8Array.of(0xef, 0xbb, 0xbf, 0xff))).toBeNull();
  });
});

describe('the delimiter', () => {
  const known = (name: string) => ['email', 'groups'].includes(name);

  test.each([
    ['email,groups\nx,"a;b;c"', ','],
    ['email;groups\nx,y,z;b', ';'],
    ['email\tgroups', '\t'],
    ['email', ','],
    ['', ','],
  ])('of %j is %j', (text, delimiter) => expect(delimited(text, known)).toEqual({ delimiter, rows: text }));

  test.each([
    ['sep=;\n', ';'],
    ['SEP=|\n', '|'],
    ['"sep=;"\n', ';'],
    ['sep=\t\n', '\t'],
    ['sep=,\n', ','],
  ])('is declared by a first line %j, which is not a row', (line, delimiter) => {
    const rows = 'email;groups,x\na,b;c\n';
    expect(delimited(`${line}${rows}`, known)).toEqual({ delimiter, rows });
  });

  test.each(['sep=\nemail', 'sep=;;\nemail', 'sep=;', 'separator,email\n'])('is not declared by %j', text =>
    expect(delimited(text, known).rows).toBe(text),
  );
});

describe('rows', () => {
  test('have the number that a spreadsheet gives them; blank ones count', async () => {
    expect(await rowsOf('a,b\n\n1,2\n , \n"x\ny",3')).toEqual([
      { number: 1, cells: ['a', 'b'], broken: false },
      { number: 3, cells: ['1', '2'], broken: false },
      { number: 5, cells: ['x\ny', '3'], broken: false },
    ]);
    expect(await rowsOf('')).toEqual([]);
    expect(await rowsOf('\n\n')).toEqual([]);
  });

  test('with a quotation mark that is not closed, or out of place, are broken, and only they', async () => {
    expect(await rowsOf('a,b\n"1"x,2\n3,"4"\n5,"6\n7,8\n9,0')).toEqual([
      { number: 1, cells: ['a', 'b'], broken: false },
      { number: 2, cells: ['1x', '2'], broken: true },
      { number: 3, cells: ['3', '4'], broken: false },
      { number: 4, cells: ['5', '6'], broken: true },
      { number: 5, cells: ['7', '8'], broken: false },
      { number: 6, cells: ['9', '0'], broken: false },
    ]);
  });

  test('of any length are whole', async () => {
    const long = `${'가,"\n'.repeat(90_000)}`;
    const rows = [['a', long, 'b'], ['c'], [long], ['d', 'e']];
    expect(await cellsOf(csvLines(rows, { raw: true }).replaceAll('\r\n', '\n'))).toEqual(rows);
  });

  test('are read as they were written, whatever is in them', async () => {
    const { one, many, below } = dice(11);
    const bits = ['"', ',', ';', '\n', ' ', "'", '=', 'a', '한', '😀', '\t', '""', '",', '"\n'];
    for (let round = 0; round < 20; round++) {
      const cell = () => many(6, () => one(bits)).join('') + (below(9) === 0 ? 'y'.repeat(below(30_000)) : '');
      const rows = Array.from({ length: 40 }, () => ['row', cell(), cell(), 'end']);
      for (const delimiter of [',', ';']) {
        const text = rows.map(row => row.map(value => `"${value.replaceAll('"', '""')}"`).join(delimiter)).join('\n');
        expect(await cellsOf(text, delimiter)).toEqual(rows);
      }
    }
  });

  test('never fail, whatever the text, and lose no line that has no quotation mark', async () => {
    const { one, many } = dice(12);
    for (let round = 0; round < 300; round++) {
      const text = many(60, () => one(['"', '"', ',', '\n', 'a', ' ', '한'])).join('');
      const read = (await cellsOf(`${text}\nthe end`)).at(-1);
      expect(read).toEqual(['the end']);
    }
  });

  test('are read no further than wanted', async () => {
    expect(await csvRows('a\nb\n\nc\nd', ',', 3)).toMatchObject([{ number: 1 }, { number: 2 }, { number: 4 }]);
  });

  test('are no longer read once nobody wants them', async () => {
    await expect(csvRows('a,b\n'.repeat(500_000), ',', 1e9, AbortSignal.abort())).rejects.toThrow('abort');
  });

  test('20,000 of which each is broken are read in a moment', async () => {
    const rows = await rowsOf('"a"x,b\n'.repeat(20_000));
    expect(rows.filter(row => row.broken)).toHaveLength(20_000);
  });
});

test('the mark that an export puts before a formula is taken away, and nothing else', () => {
  for (const text of ['=1+1', ' -5', '+82', '@x', '＝1', '\ttab']) expect(withoutGuard(`'${text}`)).toBe(text);
  for (const text of ["'quoted'", "it's", '', "'", '=1', "''=1"]) expect(withoutGuard(text)).toBe(text);
});
