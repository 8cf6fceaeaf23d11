import { afterEach, expect, test, vi } from 'vitest';
import { forget, recall, remember } from '#lib/storage.ts';

afterEach(() => void vi.unstubAllGlobals());

test('what is remembered is recalled until it is forgotten', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  });
  expect(recall('console.theme')).toBeNull();
  remember('console.theme', 'dark');
  expect(recall('console.theme')).toBe('dark');
  forget('console.theme');
  expect(recall('console.theme')).toBeNull();
});

test('a browser that throws at every touch of its storage is one that remembers nothing', () => {
  const refuse = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
  expect(() => remember('console.theme', 'dark')).not.toThrow();
  expect(recall('console.theme')).toBeNull();
  expect(() => forget('console.theme')).not.toThrow();
});

test('so is one without any storage, and a worker', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(() => remember('console.theme', 'dark')).not.toThrow();
  expect(recall('console.theme')).toBeNull();
  expect(() => forget('console.theme')).not.toThrow();
});
