import { expect, test } from 'vitest';
import { readToml } from '#lib/toml.ts';

test('what a webserver writes is read by section, keys quoted or not', () => {
  const text = [
    '[general]',
    'apiEndpoint = "https://console.example.com"',
    '"apiEndpointText" = "서울 클러스터 #1"',
    'connectionMode = "SESSION"',
    'signupSupport = false',
    'hideAgents = true',
    '',
    '[resources]',
    'maxCPUCoresPerContainer = 64',
    'maxFileUploadSize = 4294967296',
    'ratio = -0.5',
  ].join('\n');
  expect(readToml(text)).toEqual({
    general: {
      apiEndpoint: 'https://console.example.com',
      apiEndpointText: '서울 클러스터 #1',
      connectionMode: 'SESSION',
      signupSupport: false,
      hideAgents: true,
    },
    resources: { maxCPUCoresPerContainer: 64, maxFileUploadSize: 4294967296, ratio: -0.5 },
  });
});

test('a key that is written twice is read, and the last one counts', () => {
  expect(readToml('[general]\ndebug = false\nname = "a"\ndebug = true')).toEqual({
    general: { debug: true, name: 'a' },
  });
});

test('comments are no values, and a # inside quotes is no comment', () => {
  const text =
    '# [hidden]\n[general] \n# "apiEndpointText" = \n  a = "x # y" # z\n b = true # z\n c = 3 # z\n d = \'#\'';
  expect(readToml(text)).toEqual({ general: { a: 'x # y', b: true, c: 3, d: '#' } });
});

test('escaped quotes and backslashes are what they stand for; in single quotes nothing is escaped', () => {
  expect(
    readToml(String.raw`
    a = "say \"hi\""
    b = "C:\\data\\"
    c = 'C:\data'
    d = ""`),
  ).toEqual({ '': { a: 'say "hi"', b: 'C:\\data\\', c: 'C:\\data', d: '' } });
});

test('lines end as they do on Windows, too', () => {
  expect(readToml('[general]\r\na = "x"\r\nb = 1\r\n')).toEqual({ general: { a: 'x', b: 1 } });
});

test('what this reader does not know is passed over, never misread', () => {
  const text = 'list = ["a", "b"]\nday = 2024-01-01\nopen = "no end\n???\n= 1\n[general]\na = 1';
  expect(readToml(text)).toEqual({ general: { a: 1 } });
  expect(readToml('')).toEqual({});
  expect(readToml('<!doctype html><title>Console</title>')).toEqual({});
});
