import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { ApiError } from '#api/errors.ts';
import type { FilterValue } from '#api/page.ts';
import type { Column, OptionsQuery } from '#kit/table/column.ts';
import { FilterChips } from '#kit/table/FilterChips.tsx';
import { FilterField } from '#kit/table/FilterField.tsx';
import { FilterPanel } from '#kit/table/FilterPanel.tsx';
import type { ListChange, ListState } from '#kit/table/list-state.ts';
import { column, columns, type Person } from './people.tsx';
import { withPopovers } from './popovers.ts';
import { onStage } from './stage.tsx';

const steps: ListChange[] = [];
beforeEach(() => void steps.splice(0));
const change = (step: ListChange) => void steps.push(step);
const filtered = (filters: ListState['filters']): ListState => ({ page: 3, per_page: 20, sort: null, filters });

describe('chips', () => {
  const show = (filters: ListState['filters'], known = columns) =>
    onStage(<FilterChips columns={known} state={filtered(filters)} change={change} />);
  const chip = (name: string) => screen.getByRole('button', { name });

  test('are not there where nothing is filtered', () => {
    show({});
    expect(screen.queryByRole('list')).toBeNull();
  });

  test.each<[string, FilterValue, string]>([
    ['email', 'kim', 'E-mail: kim'],
    ['role', ['admin', 'user'], 'Role: domain admin, user'],
    ['role', ['owner'], 'Role: owner'],
    ['totp_activated', true, '2FA: Yes'],
    ['totp_activated', false, '2FA: No'],
    ['created_at', { from: '2026-07-01', to: '2026-07-31' }, 'Created: 2026-07-01 – 2026-07-31'],
    ['created_at', { from: '2026-07-01' }, 'Created: 2026-07-01 – …'],
    ['groups', 'p1', 'Projects: lab'],
  ])('say what is filtered by %s as %j, and take it away', async (key, value, said) => {
    show({ [key]: value });
    expect(screen.getByRole('list', { name: 'Filters in force' })).toHaveTextContent(said);
    await userEvent.click(chip(`Remove filter ${said}`));
    expect(steps).toEqual([{ filters: { [key]: null } }]);
  });

  test('are taken away together where there are several', async () => {
    show({ email: 'kim', role: ['user'] });
    await userEvent.click(chip('Clear all filters'));
    expect(steps).toEqual([{ filters: { email: null, role: null } }]);
  });

  test('say a single filter without that', () => {
    show({ email: 'kim' });
    expect(screen.queryByRole('button', { name: 'Clear all filters' })).toBeNull();
  });

  test('say the name of what was chosen once the manager has been asked, its id until then', async () => {
    const options = {
      queryKey: ['projects'],
      queryFn: async () => [{ value: 'p2', label: 'vision lab' }],
    } as OptionsQuery;
    const projects: Column<Person> = { ...column('groups'), filter: { kind: 'choice', many: false, options } };
    const { queries } = show({ groups: 'p2' }, [projects]);
    expect(chip('Remove filter Projects: p2')).toBeVisible();
    await queries.fetchQuery(options as never);
    expect(await screen.findByRole('button', { name: 'Remove filter Projects: vision lab' })).toBeVisible();
  });
});

describe('a filter', () => {
  const changes: (FilterValue | null)[] = [];
  beforeEach(() => void changes.splice(0));
  const show = (of: Column<Person>, value: FilterValue | null = null) =>
    onStage(<FilterField column={of} value={value} onChange={next => changes.push(next)} />);
  const group = (name: string) => screen.getByRole('group', { name });

  test('of several choices is ticked, in the order in which they are offered', async () => {
    show(column('role'), ['user']);
    const boxes = within(group('Role'));
    expect(boxes.getByRole('checkbox', { name: 'user' })).toBeChecked();
    await userEvent.click(boxes.getByRole('checkbox', { name: 'domain admin' }));
    await userEvent.click(boxes.getByRole('checkbox', { name: 'user' }));
    expect(changes).toEqual([['admin', 'user'], null]);
  });

  test('of one choice is chosen from a list, or none is', async () => {
    show(column('groups'), 'p1');
    const list = screen.getByRole('combobox', { name: 'Projects' });
    expect(list).toHaveDisplayValue('lab');
    await userEvent.selectOptions(list, 'Any');
    expect(changes).toEqual([null]);
  });

  test('of yes or no is either, or no matter', async () => {
    show(column('totp_activated'), false);
    const list = screen.getByRole('combobox', { name: '2FA' });
    expect(list).toHaveDisplayValue('No');
    await userEvent.selectOptions(list, 'Yes');
    await userEvent.selectOptions(list, 'Any');
    expect(changes).toEqual([true, null]);
  });

  test('of days has two ends, of which either can be left open', async () => {
    show(column('created_at'), { from: '2026-07-01', to: '2026-07-31' });
    expect(screen.getByLabelText('From')).toHaveValue('2026-07-01');
    expect(screen.getByLabelText('From')).toHaveAttribute('max', '2026-07-31');
    await userEvent.clear(screen.getByLabelText('From'));
    await userEvent.clear(screen.getByLabelText('To'));
    expect(changes).toEqual([{ to: '2026-07-31' }, { from: '2026-07-01' }]);
  });

  test('of days is gone with its last end', async () => {
    show(column('created_at'), { from: '2026-07-01' });
    await userEvent.clear(screen.getByLabelText('From'));
    expect(changes).toEqual([null]);
  });

  test('that the connected manager cannot do says from which release on', () => {
    show({ ...column('role'), filterNeeds: '25.6.17' });
    expect(group('Role')).toBeDisabled();
    expect(group('Role')).toHaveTextContent('Needs manager ≥ 25.6.17');
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  const asking = (queryFn: () => Promise<unknown>): Column<Person> => {
    const options = { queryKey: ['roles'], queryFn } as OptionsQuery;
    return { ...column('role'), filter: { kind: 'choice', many: true, options } };
  };

  test('whose choices are asked of the manager offers them when they are there', async () => {
    show(asking(async () => [{ value: 'a', label: 'Role A' }]));
    expect(group('Role')).toHaveTextContent('Loading…');
    expect(await screen.findByRole('checkbox', { name: 'Role A' })).toBeVisible();
  });

  test('whose choices the manager refuses says so in its words', async () => {
    show(asking(() => Promise.reject(new ApiError('forbidden', { words: 'Forbidden operation.' }))));
    expect(await screen.findByText('Forbidden operation.')).toBeVisible();
  });
});

describe('the panel', () => {
  withPopovers();

  test('holds the filters that no header does, and nothing before it is opened', async () => {
    onStage(<FilterPanel columns={columns} state={filtered({ role: ['user'] })} change={change} />);
    expect(screen.queryByRole('group')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Filters' }));
    const panel = within(screen.getByRole('dialog', { name: 'Filters' }));
    expect(panel.getAllByRole('group').map(group => group.querySelector('legend')?.textContent)).toEqual([
      'Role',
      '2FA',
      'Created',
      'Projects',
    ]);
    await userEvent.click(panel.getByRole('checkbox', { name: 'domain admin' }));
    expect(steps).toEqual([{ filters: { role: ['admin', 'user'] } }]);
  });
});
