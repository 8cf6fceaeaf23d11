import { describe, expect, test } from 'vitest';
import { ApiError, type FailureKind, presentable, toApiError } from '#api/errors.ts';
import { en } from '#tests/i18n/words.ts';

const KINDS: Record<FailureKind, 'passing' | 'lasting'> = {
  offline: 'passing',
  timeout: 'passing',
  'rate-limited': 'passing',
  crowded: 'passing',
  frozen: 'passing',
  unreachable: 'passing',
  server: 'passing',
  cancelled: 'lasting',
  'signed-out': 'lasting',
  forbidden: 'lasting',
  'not-found': 'lasting',
  refused: 'lasting',
  protocol: 'lasting',
};

test.each(Object.entries(KINDS))('%s has a sentence of its own, and is %s', (kind, lasts) => {
  const failure = new ApiError(kind as FailureKind);
  expect(en[failure.messageKey]).toMatch(/^[A-Z].+\.$/);
  expect(failure.passing).toBe(lasts === 'passing');
});

test('a failure about which nothing more is known has no status, words or code', () => {
  expect(new ApiError('offline')).toMatchObject({ status: null, words: null, code: null });
});

describe('words that a person must not see are not there', () => {
  test.each([
    [
      '(sqlalchemy.dialects.postgresql.asyncpg.IntegrityError) <class ...>: duplicate key value violates unique constraint',
    ],
    ['duplicate key value violates unique constraint "ix_users_email"\nDETAIL:  Key (email)=(a@b) already exists.'],
    ['asyncpg.exceptions.UniqueViolationError: …'],
    ['Error: [SQL: INSERT INTO users (password) VALUES (%s)]'],
    ["[parameters: ('hunter2!', '$2b$12$abcdef')]"],
    ['new row for relation "users" violates check constraint "ck_1"'],
    ["Variable '$props' got invalid value {'password': 'hunter2!'}; Field 'x' is not defined by type 'UserInput'."],
    ['Traceback (most recent call last):\n  File "x.py"'],
    ['psycopg2.errors.NotNullViolation'],
    ['Something broke\n(sqlalchemy.exc.DBAPIError) …'],
  ])('%s', words => {
    expect(presentable(words)).toBeNull();
    expect(new ApiError('refused', { words }).words).toBeNull();
  });
});

test('what the manager appends for programs is left out', () => {
  expect(presentable("Forbidden operation. (superadmin privilege required)\n -> extra_data: {'password': 'x'}")).toBe(
    'Forbidden operation. (superadmin privilege required)',
  );
  expect(presentable('Bad input.\nlark.exceptions: at line 1')).toBe('Bad input.');
  expect(presentable('x'.repeat(2000))).toHaveLength(500);
});

test('words of the manager that say nothing are no words', () => {
  expect(presentable('')).toBeNull();
  expect(presentable(' \n ')).toBeNull();
});

test('whatever is thrown becomes the one type of failure', () => {
  const failure = new ApiError('frozen');
  expect(toApiError(failure)).toBe(failure);
  expect(toApiError(new DOMException('', 'TimeoutError')).kind).toBe('timeout');
  expect(toApiError(new DOMException('', 'AbortError')).kind).toBe('cancelled');
  expect(toApiError(new Error('x')).kind).toBe('protocol');
  expect(toApiError('x').kind).toBe('protocol');
  expect(toApiError(undefined).kind).toBe('protocol');
});
