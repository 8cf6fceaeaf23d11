import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, test } from 'vitest';
import { ApiError } from '#api/errors.ts';
import type { FilterValue } from '#api/filter.ts';
import type { Column, OptionsQuery } from '#kit/table/column.ts';
import { FilterChips } from '#kit/table/FilterChips.tsx';
import { FilterField } from '#kit/table/FilterField.tsx';
import { FilterPanel } from '#kit/table/FilterPanel.tsx';
import type { ListChange, ListState } from '#kit/table/list-state.ts';
import { choice, days, flag, numbers, text } from '#tests/api/filter-values.ts';
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
    ['email', text('kim'), 'E-mail: kim'],
    ['role', choice('admin', 'user'), 'Role: domain admin, user'],
    ['role', choice('owner'), 'Role: owner'],
    ['totp_activated', flag(true), '2FA: Yes'],
    ['totp_activated', flag(false), '2FA: No'],
    ['created_at', days({ from: '2026-07-01', to: '2026-07-31' }), 'Created: 2026-07-01 – 2026-07-31'],
    ['created_at', days({ from: '2026-07-01' }), 'Created: 2026-07-01 – …'],
    ['groups', choice('p1'), 'Projects: lab'],
  ])('say what is filtered by %s as %j, and take it away', async (key, value, said) => {
    show({ [key]: value });
    expect(screen.getByRole('list', { name: 'Active filters' })).toHaveTextContent(said);
    await userEvent.click(chip(`Remove filter ${said}`));
    expect(steps).toEqual([{ filters: { [key]: null } }]);
  });

  test('are taken away together where there are several', async () => {
    show({ email: text('kim'), role: choice('user') });
    await userEvent.click(chip('Clear all filters'));
    expect(steps).toEqual([{ filters: { email: null, role: null } }]);
  });

  test('say a single filter without that', () => {
    show({ email: text('kim') });
    expect(screen.queryByRole('button', { name: 'Clear all filters' })).toBeNull();
  });

  test('say the name of what was chosen once the manager has been asked, its id until then', async () => {
    const options = {
      queryKey: ['projects'],
      queryFn: async () => [{ value: 'p2', label: 'vision lab' }],
    } as OptionsQuery;
    const projects: Column<Person> = { ...column('groups'), filter: { kind: 'choice', many: false, options } };
    const { queries } = show({ groups: choice('p2') }, [projects]);
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
    show(column('role'), choice('user'));
    const boxes = within(group('Role'));
    expect(boxes.getByRole('checkbox', { name: 'user' })).toBeChecked();
    await userEvent.click(boxes.getByRole('checkbox', { name: 'domain admin' }));
    await userEvent.click(boxes.getByRole('checkbox', { name: 'user' }));
    expect(changes).toEqual([choice('admin', 'user'), null]);
  });

  test('of one choice is chosen from a list, or none is', async () => {
    show(column('groups'), choice('p1'));
    const list = screen.getByRole('combobox', { name: 'Projects' });
    expect(list).toHaveDisplayValue('lab');
    await userEvent.selectOptions(list, 'Any');
    expect(changes).toEqual([null]);
  });

  test('of yes or no is either, or no matter', async () => {
    show(column('totp_activated'), flag(false));
    const list = screen.getByRole('combobox', { name: '2FA' });
    expect(list).toHaveDisplayValue('No');
    await userEvent.selectOptions(list, 'Yes');
    await userEvent.selectOptions(list, 'Any');
    expect(changes).toEqual([flag(true), null]);
  });

  const ranged = (kind: 'days' | 'numbers', value: FilterValue | null = null) => {
    const of: Column<Person> = { ...column('created_at'), filter: { kind } };
    function Around() {
      const [now, set] = useState(value);
      const change = (next: FilterValue | null) => {
        changes.push(next);
        set(next);
      };
      return <FilterField column={of} value={now} onChange={change} />;
    }
    onStage(<Around />);
  };
  const end = (name: 'From' | 'To') => screen.getByLabelText(name);

  test('of days has two ends, of which either can be left open', async () => {
    ranged('days', days({ from: '2026-07-01', to: '2026-07-31' }));
    expect(end('From')).toHaveValue('2026-07-01');
    expect(end('From')).toHaveAttribute('max', '2026-07-31');
    await userEvent.clear(end('From'));
    await userEvent.clear(end('To'));
    expect(changes).toEqual([days({ to: '2026-07-31' }), null]);
  });

  test('of days keeps what is typed, and filters once it is a day; what is wrong shows when the box is left', async () => {
    ranged('days');
    end('From').focus();
    // what a browser makes of 11302025, digit by digit
    for (const value of ['0002-11-30', '0020-11-30', '0202-11-30']) {
      fireEvent.change(end('From'), { target: { value } });
      expect(end('From')).toHaveValue(value);
    }
    expect(changes).toEqual([]);
    expect(end('From')).toHaveAccessibleDescription('');
    fireEvent.blur(end('From'));
    expect(end('From')).toHaveAccessibleDescription('Not a complete day from 1970 on. It does not filter.');
    fireEvent.change(end('From'), { target: { value: '2025-11-30' } });
    expect(changes).toEqual([days({ from: '2025-11-30' })]);
    expect(end('From')).toHaveValue('2025-11-30');
    expect(end('From')).toBeValid();
  });

  const WHOLE = 'Not a whole number from 0 to 2,147,483,647. It does not filter.';
  const SEPARATOR = 'Type the number without separators: 1024, not 1,024. It does not filter.';

  test.each([
    ['1.5', WHOLE],
    ['-1', WHOLE],
    ['1e5', WHOLE],
    ['16 GiB', WHOLE],
    ['2147483648', WHOLE],
    ['1,024', SEPARATOR],
    ['1 024', SEPARATOR],
  ])('of numbers keeps %s in its box, filters by nothing and says what is wrong', async (typed, said) => {
    ranged('numbers');
    await userEvent.type(end('From'), typed);
    expect(end('From')).toHaveValue(typed);
    expect(end('From')).toHaveAccessibleDescription(said);
    expect(end('From')).toBeInvalid();
    expect(changes.at(-1) ?? null).toBeNull();
  });

  test.each([
    ['16', '16'],
    ['１６', '16'],
    ['007', '7'],
  ])('of numbers takes %s as %s', async (typed, taken) => {
    ranged('numbers');
    await userEvent.type(end('To'), typed);
    expect(end('To')).toHaveValue(typed);
    expect(changes.at(-1)).toEqual(numbers({ to: taken }));
  });

  test('of numbers whose ends are the wrong way round says so', async () => {
    ranged('numbers', numbers({ to: '5' }));
    await userEvent.type(end('From'), '10');
    expect(screen.getByText('“From” is after “To”, so no row matches.')).toBeVisible();
  });

  test('of a range follows the list where it is moved by other means', () => {
    const of: Column<Person> = { ...column('created_at'), filter: { kind: 'numbers' } };
    const field = (value: FilterValue | null) => <FilterField column={of} value={value} onChange={() => {}} />;
    const { rerender } = render(field(numbers({ from: '5' })));
    fireEvent.change(end('From'), { target: { value: '1.5' } });
    expect(end('From')).toHaveValue('1.5');
    rerender(field(numbers({ from: '7' })));
    expect(end('From')).toHaveValue('7');
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
    onStage(<FilterPanel columns={columns} state={filtered({ role: choice('user') })} change={change} />);
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
    expect(steps).toEqual([{ filters: { role: choice('admin', 'user') } }]);
  });
});
