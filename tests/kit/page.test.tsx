import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link } from 'react-router-dom';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ApiError } from '#api/errors.ts';
import { speak } from '#i18n/language.ts';
import { Facts } from '#kit/page/Facts.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import { Page } from '#kit/page/Page.tsx';
import { Tabs } from '#kit/page/Tabs.tsx';
import { onStage } from './stage.tsx';

afterEach(() => act(() => speak('en')));

describe('a failure', () => {
  test('says what did not work, why, and what the manager said', () => {
    const failure = new ApiError('forbidden', { words: 'Insufficient privilege.' });
    render(<FailureNote title="This list could not be read." failure={failure} />);
    const note = screen.getByRole('alert');
    expect(note).toHaveTextContent('This list could not be read.');
    expect(note).toHaveTextContent('Your role is not allowed to do this.');
    expect(note).toHaveTextContent('The manager said: Insufficient privilege.');
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('about which the manager said nothing fit to be read does not quote it', () => {
    render(<FailureNote title="x" failure={new ApiError('refused', { words: 'IntegrityError: duplicate key' })} />);
    expect(screen.getByRole('alert')).not.toHaveTextContent('said');
  });

  test('can be tried again where that can help', async () => {
    const again = vi.fn();
    render(<FailureNote title="x" failure={new ApiError('timeout')} onRetry={again} />);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(again).toHaveBeenCalledOnce();
  });

  test('is said in the language that is spoken, at once', async () => {
    render(<FailureNote title="x" failure={new ApiError('frozen')} />);
    await act(() => speak('ko'));
    expect(screen.getByRole('alert')).toHaveTextContent('매니저가 점검을 위해 멈춰 있습니다');
  });
});

describe('a page', () => {
  const pages = (
    <>
      <Link to="/agents">to agents</Link>
      <Link to="?sort=email">sort</Link>
      <Page title="Users" actions={<button type="button">Create user</button>}>
        rows
      </Page>
    </>
  );

  test('has its name as heading and title', () => {
    onStage(pages);
    expect(screen.getByRole('heading', { level: 1, name: 'Users' })).toBeVisible();
    expect(document.title).toBe('Users · Backend.AI');
    expect(screen.getByRole('button', { name: 'Create user' })).toBeVisible();
  });

  test('that is opened first leaves the focus where it is', () => {
    onStage(pages);
    expect(document.body).toHaveFocus();
  });

  test('that is reached from another one takes the focus to its heading, a change of its list does not', async () => {
    onStage(pages);
    await userEvent.click(screen.getByRole('link', { name: 'sort' }));
    expect(screen.getByRole('link', { name: 'sort' })).toHaveFocus();
    await userEvent.click(screen.getByRole('link', { name: 'to agents' }));
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  });
});

describe('tabs', () => {
  const tabs = (active: string) => (
    <Tabs
      label="Users by state"
      active={active}
      tabs={[
        { key: 'active', label: 'Active', to: { search: '' }, count: 12_345 },
        { key: 'inactive', label: 'Inactive', to: { search: 'tab=inactive' }, count: null },
      ]}
    />
  );
  const tab = (name: RegExp) =>
    within(screen.getByRole('tablist', { name: 'Users by state' })).getByRole('tab', { name });

  test('are links that say which one is open and how many each holds', () => {
    onStage(tabs('active'));
    expect(tab(/^Active/)).toHaveAttribute('aria-selected', 'true');
    expect(tab(/^Active/)).toHaveTextContent((12_345).toLocaleString());
    expect(tab(/^Inactive/)).toHaveAttribute('aria-selected', 'false');
    expect(tab(/^Inactive/)).toHaveAttribute('href', '/users?tab=inactive');
  });

  test('are one stop of Tab, and arrows open the next one, round and round', async () => {
    const { search } = onStage(tabs('active'));
    await userEvent.tab();
    expect(tab(/^Active/)).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(tab(/^Inactive/)).toHaveFocus();
    expect(search()).toBe('?tab=inactive');
    await userEvent.keyboard('{ArrowRight}');
    expect(tab(/^Active/)).toHaveFocus();
    expect(search()).toBe('');
  });
});

test('facts are names and values, by group', () => {
  render(<Facts groups={[{ title: 'Account', facts: [{ label: 'E-mail', value: 'a@example.com' }] }]} />);
  expect(screen.getByRole('heading', { name: 'Account' })).toBeVisible();
  expect(screen.getByRole('term')).toHaveTextContent('E-mail');
  expect(screen.getByRole('definition')).toHaveTextContent('a@example.com');
});
