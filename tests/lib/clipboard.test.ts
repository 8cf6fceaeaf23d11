import { afterEach, expect, test, vi } from 'vitest';
import { copyText } from '#lib/clipboard.ts';

afterEach(() => void vi.unstubAllGlobals());

test('text is on the clipboard once the browser has taken it', async () => {
  const taken: string[] = [];
  const writeText = async (text: string) => void taken.push(text);
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  expect(await copyText('AKIA한글\n')).toBe(true);
  expect(taken).toEqual(['AKIA한글\n']);
});

test('a browser that refuses is told from one that took it', async () => {
  const writeText = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  expect(await copyText('x')).toBe(false);
});
