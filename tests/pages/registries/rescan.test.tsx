import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { patience } from '#api/background-tasks.ts';
import { forgetJobs, getJobs } from '#kit/jobs/job-store.ts';
import { keptTasks } from '#kit/jobs/kept-tasks.ts';
import { TaskCenter } from '#kit/jobs/TaskCenter.tsx';
import { withPopovers } from '#tests/kit/popovers.ts';
import { leaveNothing, listNamed, openPage } from '#tests/pages/harness.tsx';
import { dialogNamed, press, rowNamed } from '#tests/pages/steps.ts';

leaveNothing();
withPopovers();

const usual = { ...patience };
afterEach(() => void Object.assign(patience, usual));

const LIST = 'Registries';
const JOB = 'Rescan registries';

test.each(['23.09', '26.9'] as const)('one registry is rescanned on %s, to its end', async version => {
  const { manager } = await openPage('/registries', { version, seed: 'rig' });
  await listNamed(LIST);
  const name = version === '23.09' ? '127.0.0.1:20050' : '127.0.0.1:20450';
  press(await rowNamed(LIST, name), 'Rescan');
  const dialog = await dialogNamed(JOB);
  expect(dialog.textContent?.includes('back to those of their labels')).toBe(version === '23.09');
  press(dialog, 'Rescan 1 registry');
  await within(dialog).findByText('1 of 1 done', { exact: false });
  expect(dialog).toHaveTextContent('5 images read.');
  if (version === '23.09')
    expect(dialog).toHaveTextContent(/Skipped: plain\/not-a-kernel:1\.0.*kernelspec is required/);
  expect(manager.db.images.size).toBe(5);
  fireEvent.click(within(dialog).getAllByRole('button', { name: 'Close' }).at(-1) as HTMLElement);
  await waitFor(async () => expect(await rowNamed(LIST, name)).toHaveTextContent('Done · now'));
  expect(keptTasks()).toEqual([]);
});

test('a scan that is over before its stream is open says that the number of images is not known', async () => {
  const only = 'event: bgtask_done\ndata: {"task_id": "of no matter", "message": ""}\n\n';
  const headers = { 'Content-Type': 'text/event-stream' };
  await openPage('/registries', {
    version: '23.09',
    seed: 'rig',
    fault: path => (path === '/events/background-task' ? new Response(only, { headers }) : null),
  });
  await listNamed(LIST);
  press(await rowNamed(LIST, '127.0.0.1:20050'), 'Rescan');
  const dialog = await dialogNamed(JOB);
  press(dialog, 'Rescan 1 registry');
  await within(dialog).findByText('1 of 1 done', { exact: false });
  expect(dialog).toHaveTextContent('No message arrived that says how many images were read.');
});

test('all are rescanned: one with a closed port fails in words, the others end, and one goes on', async () => {
  patience.again = 1;
  await openPage('/registries');
  await listNamed(LIST);
  fireEvent.click(screen.getByRole('button', { name: 'Rescan all' }));
  await screen.findByText('To do: 9');
  const dialog = await dialogNamed(JOB);
  press(dialog, 'Rescan 9 registries');
  await waitFor(() => expect(dialog).toHaveTextContent('7 of 9 done · 1 failed · 1 waiting'));
  expect(dialog).toHaveTextContent('The manager could not reach the server: it is down');
  expect(dialog).toHaveTextContent("Connect call failed ('closed.hanbit.example', 5000)");
  expect(keptTasks().map(({ name }) => name)).toEqual(['silent.hanbit.example · stable']);
  press(dialog, 'Cancel job');
  await waitFor(() => expect(dialog).toHaveTextContent('1 failed · 1 with an unknown outcome'));
  expect(within(dialog).getByRole('button', { name: 'Look again' })).toBeEnabled();
  await waitFor(async () =>
    expect(await rowNamed(LIST, 'closed.hanbit.example:5000')).toHaveTextContent('Failed · now'),
  );
});

test('a reload follows a running task again, and tells how it ended', async () => {
  const { manager } = await openPage('/registries');
  await listNamed(LIST);
  press(await rowNamed(LIST, 'silent.hanbit.example'), 'Rescan');
  const dialog = await dialogNamed(JOB);
  press(dialog, 'Rescan 1 registry');
  await within(dialog).findByText('Task started', { exact: false });
  const [kept] = keptTasks();

  const task = manager.db.tasks.get(kept?.task_id ?? '');
  // the page is loaded anew: only what the tab stores is left
  act(() => forgetJobs());
  if (task) task.end = { status: 'failed', message: "RuntimeError('disk full')" };
  render(<TaskCenter />);
  await waitFor(() => expect(getJobs()[0]?.phase).toBe('ended'));
  expect(getJobs()[0]?.spec).toMatchObject({ title: JOB, rows: [{ name: 'silent.hanbit.example · stable' }] });
  expect(getJobs()[0]?.verdicts).toMatchObject([{ kind: 'failed', failure: { messageKey: 'tasks.failed' } }]);
  expect(keptTasks()).toEqual([]);
});
