import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Role } from '#api/access.ts';
import { ApiError } from '#api/errors.ts';
import { folderWrites } from '#api/folder-writes.ts';
import { type Folder, folders } from '#api/folders.ts';
import { projectFolders } from '#api/project-folders.ts';
import { fetchWords, getSpoken } from '#i18n/language.ts';
import { deleteForEver } from '#pages/folders/delete-for-ever.ts';
import { deleteMany } from '#pages/folders/jobs.ts';

await fetchWords('folders');
const { t } = getSpoken();
const folder = { id: 'f', name: 'corpus', ownership_type: 'group', status: 'delete-pending' } as Folder;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

type Answer = string | null | ApiError;

/** What the manager tells of the folder once it agreed to delete it, one reading after the other, and the last of them from then on. */
function telling(answers: readonly Answer[], role: Role) {
  vi.spyOn(folderWrites.remove, 'mutationFn').mockResolvedValue(undefined);
  const left: Answer[] = ['delete-pending', ...answers];
  const read = async (): Promise<Folder | null> => {
    const now = left.length > 1 ? left.shift() : left[0];
    if (now instanceof ApiError) throw now;
    return typeof now === 'string' ? { ...folder, status: now } : null;
  };
  const one = vi.spyOn(folders, 'readOne').mockImplementation(role === 'superadmin' ? read : async () => null);
  const whole = vi.spyOn(projectFolders, 'readOne').mockImplementation(read);
  return { one, whole };
}

const offline = new ApiError('offline');
const CASES: readonly [what: string, answers: Answer[], became: string][] = [
  ['is not there any more', [null], 'gone'],
  ['has left its row', ['delete-ongoing', 'delete-complete'], 'gone'],
  ['is being deleted for long', ['delete-ongoing'], 'ongoing'],
  ['is stuck', ['delete-ongoing', 'delete-error'], 'ongoing'],
  ['cannot be read', [offline], 'unread'],
  ['cannot be read for a moment', [offline, null], 'gone'],
  ['may not be read', [new ApiError('forbidden', { status: 403 })], 'unread'],
];

describe.each(['superadmin', 'admin'] as const)('what the %s is told of a folder that is deleted for ever', role => {
  test.each(CASES)('where it %s', async (_, answers, became) => {
    const { one, whole } = telling(answers, role);
    const deleting = deleteForEver(folder, { role, trashed: true });
    await vi.runAllTimersAsync();
    expect(await deleting).toBe(became);
    expect(role === 'superadmin' ? whole : one).not.toHaveBeenCalled();
  });
});

test('where there is no trash the storage may be at it for a while too', async () => {
  const removing = vi.spyOn(folderWrites.removeAtOnce, 'mutationFn').mockResolvedValue(undefined);
  const answers = ['deleting', 'deleting', null];
  vi.spyOn(folders, 'readOne').mockImplementation(async () => {
    const status = answers.shift() ?? null;
    return status === null ? null : { ...folder, status };
  });
  const deleting = deleteForEver(folder, { role: 'superadmin', trashed: false });
  await vi.runAllTimersAsync();
  expect(await deleting).toBe('gone');
  expect(removing).toHaveBeenCalledOnce();
  expect(answers).toEqual([]);
});

test('a refusal of the deleting is thrown as it is, and nobody waits for it', async () => {
  const { one } = telling([null], 'superadmin');
  const refused = new ApiError('refused');
  vi.spyOn(folderWrites.remove, 'mutationFn').mockRejectedValue(refused);
  await expect(deleteForEver(folder, { role: 'superadmin', trashed: true })).rejects.toBe(refused);
  expect(one).toHaveBeenCalledOnce();
});

test('what is deleted is the folder as it is now, not as the list had it', async () => {
  telling(['delete-complete'], 'superadmin');
  const now = { ...folder, status: 'ready' };
  vi.spyOn(folders, 'readOne').mockResolvedValueOnce(now);
  const deleting = deleteForEver(folder, { role: 'superadmin', trashed: true });
  await vi.runAllTimersAsync();
  await deleting;
  expect(folderWrites.remove.mutationFn).toHaveBeenCalledWith(now); // which is refused: it is not in the trash
});

test.each([
  ['delete-ongoing', 'the storage has not finished yet'],
  [offline, 'whether it is gone could not be read'],
  [null, undefined],
] as const)('a job over many tells it of each: %s', async (answer, said) => {
  telling([answer], 'admin');
  const [row] = deleteMany([folder], t, { role: 'admin', trashed: true }).rows;
  const acting = row?.act({ report: () => undefined, signal: new AbortController().signal });
  await vi.runAllTimersAsync();
  expect(await acting).toBe(said);
});
