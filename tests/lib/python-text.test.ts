import { expect, test } from 'vitest';
import { withoutPython } from '#lib/python-text.ts';

test.each([
  ["RuntimeError('It is an unknown registry.', 'closed.test:1')", 'It is an unknown registry. · closed.test:1'],
  [
    `ClientConnectorError(ConnectionKey(host='127.0.0.1', port=1, is_ssl=False), ConnectionRefusedError(111, "Connect call failed ('127.0.0.1', 1)"))`,
    "Connect call failed ('127.0.0.1', 1)",
  ],
  [
    `TaskGroupError('unhandled errors in a TaskGroup', (TaskGroupError('unhandled errors in a TaskGroup', (ClientConnectorError(ConnectionKey(host='127.0.0.1', port=1), ConnectionRefusedError(111, "Connect call failed ('127.0.0.1', 1)")),)),))`,
    "Connect call failed ('127.0.0.1', 1)",
  ],
  [
    `DataError('{\\'only.test\\': DataError("{\\'value\\': DataError(\\'value is not a dict\\')}")}')`,
    'only.test · value is not a dict',
  ],
  ['TimeoutError()', 'TimeoutError'],
  ['the disk is full (98%)', 'the disk is full (98%)'],
  ['', ''],
])('%s', (repr, sentence) => {
  expect(withoutPython(repr)).toBe(sentence);
});
