import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { type CsvValue, csvLines, jsonLines } from '#lib/csv.ts';
import { dice } from './random.ts';

const cell = (value: CsvValue) => csvLines([[value, 'x']]).replace(/,x\r\n$/, '');

describe('text that a spreadsheet would run as a formula gets a quote in front', () => {
  test.each(['=1+1', ' =1', '\u00a0=1', '\u3000=1', '＝1', '+82 10-1234-5678', '＋1', '-5', '－5', '@SUM(A1)', '＠x'])(
    '%j',
    text => {
      expect(Papa.parse<string[]>(csvLines([[text]])).data[0]).toEqual([`'${text}`]);
    },
  );

  test.each(['\t=1', '\ttext', '\rtext', '\n=1', ' \t\r\n@x'])('%j, whose first character cannot be seen', text => {
    expect(Papa.parse<string[]>(csvLines([[text]]), { newline: '\r\n' }).data[0]).toEqual([`'${text}`]);
  });

  test('unless it is wanted as it is', () => {
    expect(csvLines([['=1+1', '@x', '\tx']], { raw: true })).toBe('=1+1,@x,\tx\r\n');
  });
});

test('text that only holds such characters further on is left alone', () => {
  expect(cell('1+1=2')).toBe('1+1=2');
  expect(cell('a@example.com')).toBe('a@example.com');
  expect(cell("'=1")).toBe("'=1");
});

test('numbers are never touched, negative ones neither', () => {
  expect(csvLines([[-5, 0, 1.5, 1099511627776, -0.25]])).toBe('-5,0,1.5,1099511627776,-0.25\r\n');
});

test('a flag is a word, and what is not there is empty', () => {
  expect(csvLines([[true, false, null, '', 'end']])).toBe('true,false,,,end\r\n');
});

test('commas, quotes and line breaks stay inside their cell', () => {
  expect(csvLines([['a,b', 'say "hi"', 'two\nlines', 'two\r\nlines', ' blank ']])).toBe(
    '"a,b","say ""hi""","two\nlines","two\r\nlines"," blank "\r\n',
  );
});

test('each row ends its own line, so that parts of a file can be put together', () => {
  const rows = [
    ['a', 1],
    ['b', 2],
  ];
  expect(csvLines(rows)).toBe('a,1\r\nb,2\r\n');
  expect(rows.map(row => csvLines([row])).join('')).toBe(csvLines(rows));
  expect(csvLines([])).toBe('');
});

test('whatever the text, a reader of CSV gets it back whole', () => {
  const { one, many } = dice(1);
  const bits = [
    '"',
    ',',
    '\r',
    '\n',
    '\r\n',
    ' ',
    ';',
    '\t',
    '=',
    '+',
    '-',
    '@',
    "'",
    'a',
    '한',
    '\ufeff',
    '😀',
    '\\',
    '%',
  ];
  for (let round = 0; round < 300; round++) {
    const rows = Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => many(5, () => one(bits)).join('')));
    const read = (raw: boolean) =>
      Papa.parse<string[]>(csvLines(rows, { raw }), { delimiter: ',', newline: '\r\n' }).data;
    expect(read(true)).toEqual([...rows, ['']]);
    expect(
      read(false)
        .flat()
        .map((text, i) => text === (rows.flat()[i] ?? '') || text === `'${rows.flat()[i]}`),
    ).not.toContain(false);
  }
});

test('rows become the inside of a JSON array, keys in the order of the columns', () => {
  const rows = [
    ['가=1', 5, null],
    ['b"', -5, true],
  ];
  expect(jsonLines(['name', 'rate_limit', 'active'], rows)).toBe(
    '{"name":"가=1","rate_limit":5,"active":null},\n{"name":"b\\"","rate_limit":-5,"active":true}',
  );
  expect(jsonLines(['name'], [])).toBe('');
});

test('a value that a row does not have is null in JSON, not left out', () => {
  expect(JSON.parse(jsonLines(['a', 'b'], [['x']]))).toEqual({ a: 'x', b: null });
});
