import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ApiError } from '#api/errors.ts';
import { JobDialog } from '#kit/jobs/JobDialog.tsx';
import type { JobSpec } from '#kit/jobs/job-spec.ts';
import { forgetJobs } from '#kit/jobs/job-store.ts';
import { startJob } from '#kit/jobs/jobs.ts';
import { TaskCenter } from '#kit/jobs/TaskCenter.tsx';
import { PartlyDone } from '#kit/jobs/verdict.ts';
import { dismiss, getNotices } from '#kit/notice/notify.ts';
import { withPopovers } from './popovers.ts';

withPopovers();
afterEach(() => {
  act(forgetJobs);
  for (const { id } of getNotices()) dismiss(id);
  vi.restoreAllMocks();
});

const refusal = new ApiError('refused', { words: 'has running sessions' });

/** 200 users, of whom five are refused until `willing` says so, and one who is left out. */
function twoHundred() {
  const state = { willing: false, hold: null as Promise<void> | null };
  const spec: JobSpec = {
    title: 'Inactivate',
    rows: Array.from({ length: 200 }, (_, index) => ({
      id: `${index}`,
      name: `user${index}@example.com`,
      act: async () => {
        await state.hold;
        if (!state.willing && index % 40 === 7) throw refusal;
      },
    })),
    skipped: [{ name: 'me@example.com', why: 'this is you' }],
    stale: [],
    file: 'inactivate-users',
  };
  return { spec, state };
}
const start = (count: number) => `Inactivate ${count} users`;
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const rowsIn = (name: string) => within(screen.getByRole('list', { name })).getAllByRole('listitem');

describe('a job over many rows', () => {
  test('says first what it will touch, what it leaves out and why', async () => {
    const { spec } = twoHundred();
    const closed = vi.fn();
    render(<JobDialog spec={spec} start={start} onClose={closed} />);
    const dialog = screen.getByRole('dialog', { name: 'Inactivate' });
    expect(within(dialog).getByRole('heading', { name: 'To do: 200' })).toBeVisible();
    expect(rowsIn('To do: 200')[0]).toHaveTextContent('user0@example.com');
    expect(rowsIn('Skipped: 1')[0]).toHaveTextContent('me@example.comthis is you');
    expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await press('Cancel');
    expect(closed).toHaveBeenCalledOnce();
  });

  test('cannot be started over nothing', () => {
    render(<JobDialog spec={{ ...twoHundred().spec, rows: [] }} start={start} onClose={() => {}} />);
    expect(screen.getByRole('button', { name: 'Inactivate 0 users' })).toBeDisabled();
  });

  test('of which five rows are refused shows 195 done and five with the words of the manager, and runs those again', async () => {
    const { spec, state } = twoHundred();
    render(<JobDialog spec={spec} start={start} onClose={() => {}} />);
    await press('Inactivate 200 users');
    expect(await screen.findByText('Finished · 195 of 200 done · 5 failed')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('Finished · 5 failed');
    expect(screen.getByRole('progressbar', { name: 'Inactivate' })).toHaveValue(200);
    expect(screen.getByRole('button', { name: 'Failed', pressed: true })).toBeVisible();
    const failed = rowsIn('Rows');
    expect(failed).toHaveLength(5);
    expect(failed[0]).toHaveTextContent(/user7@example.com.*Failed.*The manager refused.*has running sessions/);
    state.willing = true;
    await press('Retry failed');
    expect(await screen.findByText('Finished · 200 of 200 done')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Retry failed' })).toBeNull();
    expect(rowsIn('Rows')[0]).toHaveTextContent('user0@example.comDone');
  });

  test('hands out its result as a file', async () => {
    const saved: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
    render(<JobDialog spec={twoHundred().spec} start={start} onClose={() => {}} />);
    await press('Inactivate 200 users');
    await screen.findByText('Finished · 195 of 200 done · 5 failed');
    await press('Result as CSV');
    expect(saved).toEqual(['inactivate-users.csv']);
    const [file] = made.mock.calls[0] ?? [];
    const text = await (file as Blob).text();
    expect(text.match(/,done,/g)).toHaveLength(195);
    expect(text.match(/,failed,/g)).toHaveLength(5);
    expect(text).toContain('me@example.com,skipped,this is you');
  });

  test('can be cancelled, and the rest run after all', async () => {
    const { spec, state } = twoHundred();
    let release = () => {};
    state.hold = new Promise(done => {
      release = done;
    });
    render(<JobDialog spec={spec} start={start} onClose={() => {}} />);
    await press('Inactivate 200 users');
    await press('Cancel job');
    expect(screen.getByRole('status')).toHaveTextContent('Stopping after the running rows');
    const cancel = screen.getByRole('button', { name: 'Cancel job' });
    expect(cancel).toHaveFocus();
    expect(cancel).not.toHaveAttribute('disabled');
    expect(cancel).toHaveAttribute('aria-busy', 'true');
    release();
    expect(await screen.findByText('Finished · 4 of 200 done · 196 cancelled')).toBeVisible();
    await waitFor(() => expect(screen.getByText('Close')).toHaveFocus());
    await press('Run cancelled rows');
    expect(await screen.findByText('Finished · 195 of 200 done · 5 failed')).toBeVisible();
  });
});

describe('the task center', () => {
  test('is not there while there is no job, and opens each job there is', async () => {
    render(
      <>
        <TaskCenter />
        <main id="content" tabIndex={-1} />
      </>,
    );
    expect(screen.queryByRole('button')).toBeNull();
    const { spec, state } = twoHundred();
    let release = () => {};
    state.hold = new Promise(done => {
      release = done;
    });
    act(() => void startJob(spec));
    await userEvent.click(await screen.findByRole('button', { name: 'Tasks' }));
    expect(screen.getByRole('button', { name: 'Tasks' })).toHaveTextContent('0%');
    expect(screen.getByText('Running · 0 of 200 done · 200 waiting')).toBeVisible();
    await press('Inactivate');
    const dialog = await screen.findByRole('dialog', { name: 'Inactivate' });
    expect(within(dialog).getByRole('button', { name: 'Continue in the background' })).toHaveFocus();
    await press('Continue in the background');
    release();
    await vi.waitFor(() => expect(screen.getByRole('button', { name: 'Tasks' })).toHaveTextContent('100%'));
    expect(getNotices()).toMatchObject([{ text: 'Inactivate: 195 of 200 done, 5 failed' }]);
    await press('Tasks');
    await press('Clear finished');
    expect(screen.queryByRole('button', { name: 'Tasks' })).toBeNull();
    expect(screen.getByRole('main')).toHaveFocus();
  });
});

describe('a job of which a row was done in part', () => {
  const spec = (acts: JobSpec['rows'][number]['act'][], next?: JobSpec['next']): JobSpec => ({
    title: 'Inactivate',
    rows: acts.map((act, at) => ({ id: `${at}`, name: `user${at}@example.com`, act })),
    skipped: [],
    stale: [],
    file: 'inactivate-users',
    ...(next && { next }),
  });
  const partly = async () => {
    throw new PartlyDone('the account is inactive already · not disabled: AK1', refusal);
  };

  test('says what was done and what was not, in place of the failure', async () => {
    render(<JobDialog spec={spec([partly])} start={start} onClose={() => {}} />);
    await press('Inactivate 1 users');
    await screen.findByText('Finished · 0 of 1 done · 1 failed');
    const [row] = rowsIn('Rows');
    expect(row).toHaveTextContent('user0@example.comFailedthe account is inactive already · not disabled: AK1');
    expect(row).not.toHaveTextContent('The manager refused.');
  });

  test('what a job found on its way is offered as another job, which says first what it will touch', async () => {
    const found: string[] = [];
    const touched: string[] = [];
    const after = () => {
      const rows = found.map(id => ({ id, name: id, act: async () => void touched.push(id) }));
      const one: JobSpec = { ...spec([]), title: 'Enable their credentials', rows, file: 'enable-credentials' };
      return found.length > 0 ? { label: 'Enable them', spec: one, start: (n: number) => `Enable ${n}` } : null;
    };
    render(
      <JobDialog
        spec={spec([async () => void found.push('AK1'), async () => void found.push('AK2')], after)}
        start={start}
        onClose={() => {}}
      />,
    );
    expect(screen.queryByRole('button', { name: 'Enable them' })).toBeNull();
    await press('Inactivate 2 users');
    await userEvent.click(await screen.findByRole('button', { name: 'Enable them' }));
    const dialog = screen.getByRole('dialog', { name: 'Enable their credentials' });
    expect(within(dialog).getByRole('heading', { name: 'To do: 2' })).toBeVisible();
    expect(within(dialog).getByRole('button', { name: 'Cancel' })).toHaveFocus();
    expect(touched).toEqual([]);
    await press('Enable 2');
    await screen.findByText('Finished · 2 of 2 done');
    expect(touched).toEqual(['AK1', 'AK2']);
  });

  test('is offered among the tasks as well', async () => {
    const next = () => ({ label: 'Enable them', spec: { ...spec([partly]), title: 'Next' }, start: () => 'Go' });
    render(<TaskCenter />);
    act(() => void startJob(spec([async () => {}], next)));
    await userEvent.click(await screen.findByRole('button', { name: /^Tasks/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Inactivate' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Enable them' }));
    expect(screen.getByRole('dialog', { name: 'Next' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Go' })).toBeEnabled();
  });
});
