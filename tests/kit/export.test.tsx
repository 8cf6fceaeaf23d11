import { act, renderHook, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { setLink } from '#api/connection.ts';
import { ExportDialog } from '#kit/export/ExportDialog.tsx';
import type { Exporter } from '#kit/export/exporter.ts';
import type { Order, Report } from '#kit/export/protocol.ts';
import { useExport } from '#kit/export/use-export.ts';
import { text } from '#tests/api/filter-values.ts';
import { onStage } from './stage.tsx';

/** A worker that does nothing by itself: what it is told is kept, what it tells is the test's. */
class FakeWorker {
  order: Order | null = null;
  ended = false;
  onmessage: ((event: { data: Report }) => void) | null = null;
  onerror: ((event: { message?: string }) => void) | null = null;
  postMessage(order: Order) {
    this.order = order;
  }
  terminate() {
    this.ended = true;
  }
  tell(data: Report) {
    act(() => this.onmessage?.({ data }));
  }
}

let workers: FakeWorker[];
const saved: string[] = [];
const exporter: Exporter = {
  name: 'users',
  part: 'inactive',
  start: () => {
    workers.push(new FakeWorker());
    return workers.at(-1) as unknown as Worker;
  },
};
const worker = () => workers.at(-1) as FakeWorker;

beforeEach(() => {
  workers = [];
  saved.length = 0;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
});
afterEach(() => void vi.restoreAllMocks());

const done: Report = { kind: 'done', blob: new Blob(['x']), rows: 45, matching: 45 };
const failed: Report = { kind: 'failed', failure: { kind: 'unreachable', status: 502, words: null, code: null } };

describe('an export', () => {
  const order = {
    args: { sort: null, filters: {} },
    only: null,
    columns: ['email'],
    others: false,
    format: 'csv',
    raw: false,
  } as const;
  const begin = () => {
    const hook = renderHook(() => useExport(exporter));
    act(() => hook.result.current.run(order, 'users.csv'));
    return hook;
  };

  test('tells its worker what to write, of which tab, from which manager', () => {
    const link = { connection: { mode: 'session' }, manager: '26.9.6' } as const;
    setLink(link);
    begin();
    expect(worker().order).toEqual({ ...order, part: 'inactive', link });
  });

  test('says how far it is, then saves the file and ends its worker', () => {
    const { result } = begin();
    expect(result.current.state).toEqual({ phase: 'running', done: 0, total: null, left: null, waiting: null });
    worker().tell({ kind: 'progress', done: 20, total: 45, left: 9000 });
    expect(result.current.state).toEqual({ phase: 'running', done: 20, total: 45, left: 9000, waiting: null });
    expect(saved).toEqual([]);
    worker().tell(done);
    expect(result.current.state).toEqual({ phase: 'done', rows: 45, matching: 45 });
    expect(saved).toEqual(['users.csv']);
    expect(worker().ended).toBe(true);
  });

  test('that fails saves nothing and says why', () => {
    const { result } = begin();
    worker().tell(failed);
    expect(result.current.state).toMatchObject({ phase: 'failed', failure: { kind: 'unreachable', status: 502 } });
    expect([saved, worker().ended]).toEqual([[], true]);
  });

  test('whose worker breaks is a failure, too', () => {
    const { result } = begin();
    act(() => worker().onerror?.({}));
    expect(result.current.state).toMatchObject({ phase: 'failed', failure: { kind: 'protocol' } });
  });

  test('that is cancelled ends its worker at once and can be begun again', () => {
    const { result } = begin();
    act(() => result.current.cancel());
    expect([worker().ended, result.current.state]).toEqual([true, { phase: 'idle' }]);
    act(() => result.current.run(order, 'users.csv'));
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
  });

  test('whose dialog is left ends with it', () => {
    begin().unmount();
    expect(worker().ended).toBe(true);
  });
});

describe('its dialog', () => {
  const closed = vi.fn();
  const open = (more: Partial<Parameters<typeof ExportDialog>[0]> = {}) =>
    onStage(
      <ExportDialog
        exporter={exporter}
        format="csv"
        args={{ limit: 20, offset: 40, sort: { column: 'email', descending: false }, filters: { email: text('kim') } }}
        columns={['email', 'role']}
        days={[{ key: 'created_at', label: 'user.created_at' }]}
        total={45}
        ticked={[]}
        onClose={closed}
        {...more}
      />,
    );
  const name = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'File name' });
  const button = (label: string) => screen.getByRole('button', { name: label });
  const rename = async (text: string) => {
    await userEvent.clear(name());
    if (text) await userEvent.paste(text);
  };

  test('proposes a name with the day and the format', () => {
    open();
    expect(name().value).toMatch(/^users-\d{4}-\d{2}-\d{2}\.csv$/);
    expect(screen.getByText(/All pages, with the filters, the order and the 2 columns/)).toBeInTheDocument();
  });

  test.each([
    ['no name', '', 'Give the file a name.'],
    ['a name with a slash', 'a/b', 'A file name cannot hold any of'],
    ['256 characters with the extension', '가'.repeat(252), 'A file name has at most 255 characters'],
  ])('says what is wrong with %s while it is typed, and starts nothing', async (_, text, said) => {
    open();
    await rename(text);
    expect(screen.getByText(said, { exact: false })).toBeInTheDocument();
    expect(name()).toBeInvalid();
    expect(button('Export')).toBeDisabled();
    await userEvent.type(name(), '{Enter}');
    expect(workers).toEqual([]);
    expect(name()).toHaveValue(text);
  });

  test('writes what the list shows, by Enter too, and adds the extension', async () => {
    open();
    await rename('mine');
    await userEvent.keyboard('{Enter}');
    expect(worker().order).toMatchObject({
      args: { sort: { column: 'email', descending: false }, filters: { email: text('kim') } },
      only: null,
      columns: ['email', 'role'],
      format: 'csv',
      raw: false,
    });
    worker().tell(done);
    expect(saved).toEqual(['mine.csv']);
    expect(screen.getByText('Done: 45 rows written, each once.')).toBeInTheDocument();
  });

  test('writes only the ticked rows unless all are wanted', async () => {
    open({ ticked: ['id-1'] });
    await userEvent.click(button('Export'));
    expect(worker().order?.only).toEqual(['id-1']);
    worker().tell(done);
    await userEvent.click(screen.getByRole('radio', { name: 'All 45 rows that match' }));
    await userEvent.click(button('Export'));
    expect(worker().order?.only).toBeNull();
  });

  test('writes raw text only where that is chosen, and does not offer it where there are no formulas', async () => {
    const { unmount } = open();
    await userEvent.click(screen.getByRole('checkbox', { name: /Leave text as it is/ }));
    await userEvent.click(button('Export'));
    expect(worker().order?.raw).toBe(true);
    unmount();
    open({ format: 'json' });
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  test('shows how far it is, with Cancel', async () => {
    open();
    await userEvent.click(button('Export'));
    expect(screen.getByText('Reading the first rows…')).toBeInTheDocument();
    worker().tell({ kind: 'progress', done: 20, total: 45, left: 130_000 });
    expect(screen.getByText('20 of 45 rows read About 2 minutes left.')).toBeInTheDocument();
    await userEvent.click(button('Cancel'));
    expect(worker().ended).toBe(true);
    expect(screen.queryByText(/rows read/)).toBeNull();
    expect(closed).not.toHaveBeenCalled();
  });

  test('has the focus on “Export” while it runs, also after Enter in a field, and afterwards', async () => {
    open();
    await userEvent.type(name(), '{Enter}');
    const start = button('Export');
    const keepsFocus = () => {
      expect(start).toBeInTheDocument();
      expect(start).toHaveFocus();
      expect(start).not.toHaveAttribute('disabled');
    };
    keepsFocus();
    expect(start).toHaveAttribute('aria-busy', 'true');
    expect(start).toHaveAttribute('aria-disabled', 'true');
    await userEvent.keyboard('{Enter}');
    expect(workers).toHaveLength(1);
    worker().tell(done);
    keepsFocus();
    expect(start).not.toHaveAttribute('aria-disabled');
  });

  test('says that a page failed and when it is asked for again, and goes on', async () => {
    open();
    await userEvent.click(button('Export'));
    worker().tell({ kind: 'progress', done: 20, total: 45, left: 9000 });
    worker().tell({ ...failed, kind: 'waiting', pause: 8000 });
    expect(screen.getByText(/the next try is in 8 s/)).toHaveTextContent('The manager may be down');
    expect(screen.queryByText(/left\./)).toBeNull();
    worker().tell({ kind: 'progress', done: 40, total: 45, left: 2000 });
    expect(screen.queryByText(/next try/)).toBeNull();
    expect(screen.getByText('40 of 45 rows read About 5 seconds left.')).toBeInTheDocument();
  });

  test('limits the rows to days of a time of the list, in place of the filter of the list', async () => {
    open({ args: { limit: 20, offset: 0, sort: null, filters: { created_at: { kind: 'days', from: '2026-01-01' } } } });
    expect(screen.getByLabelText('From')).toHaveValue('2026-01-01');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Days' }), 'All that the filters allow');
    await userEvent.click(button('Export'));
    expect(worker().order?.args.filters).toEqual({});
    worker().tell(done);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Days' }), 'Created');
    await userEvent.type(screen.getByLabelText('To'), '2026-02-03');
    await userEvent.click(button('Export'));
    expect(worker().order?.args.filters).toEqual({ created_at: { kind: 'days', to: '2026-02-03' } });
  });

  test('writes what only rows tell of unless that is not wanted, where a list has such data', async () => {
    open({ exporter: { ...exporter, others: 'user.status' } });
    await userEvent.click(button('Export'));
    expect(worker().order?.others).toBe(true);
    worker().tell(done);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Status' }));
    await userEvent.click(button('Export'));
    expect(worker().order?.others).toBe(false);
  });

  test('says that the list changed meanwhile', async () => {
    open();
    await userEvent.click(button('Export'));
    worker().tell({ ...done, kind: 'done', matching: 47 });
    expect(screen.getByText(/The list changed meanwhile: 47 match now\./)).toBeInTheDocument();
  });

  test('says why it stopped, and that there is no file', async () => {
    open();
    await userEvent.click(button('Export'));
    worker().tell(failed);
    expect(screen.getByRole('alert')).toHaveTextContent('The export stopped; no file was written.');
    expect(screen.getByRole('alert')).toHaveTextContent('The manager may be down');
    expect(button('Export')).toBeEnabled();
  });
});
