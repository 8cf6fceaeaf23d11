import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { again } from '#api/manager-status.ts';
import type { EmbeddedManager } from '#mocks/manager.ts';
import { leaveNothing, listNamed, type OpenedPage, openPage } from './harness.tsx';
import { dialogNamed } from './steps.ts';

leaveNothing();
again.pause = 1;

const buttonOf = (name: string | RegExp, within_: HTMLElement = document.body) =>
  within(within_).findByRole('button', { name });
const regionOf = (name: string) => screen.findByLabelText(name, { selector: 'section, form' });

/** happy-dom leaves the focus on what gets the attribute `disabled`; browsers move it to <body>. */
function keepsFocus(button: HTMLElement): void {
  expect(button).toBeInTheDocument();
  expect(button).toHaveFocus();
  expect(button).not.toHaveAttribute('disabled');
}

/** Holds back the answers at a path, or to bodies that match, until the returned function is called. */
function holding({ fail }: OpenedPage, what: string | RegExp): () => void {
  let arrive = () => {};
  const late = new Promise<null>(resolve => {
    arrive = () => resolve(null);
  });
  const isHeld = (path: string, body: string) => (typeof what === 'string' ? path === what : what.test(body));
  fail((path, body) => (isHeld(path, body) ? late : null));
  return arrive;
}

/** Presses a button by keyboard while an answer is held back, twice, and then lets the answer arrive. */
async function pressed(page: OpenedPage, button: HTMLElement, what: string | RegExp): Promise<void> {
  const { user, sent } = page;
  const arrive = holding(page, what);
  act(() => button.focus());
  await user.keyboard('{Enter}');
  await waitFor(() => expect(button).toHaveAttribute('aria-busy', 'true'));
  expect(button).toHaveAttribute('aria-disabled', 'true');
  keepsFocus(button);
  const before = sent.length;
  await user.keyboard('{Enter}');
  expect(sent).toHaveLength(before);
  keepsFocus(button);
  arrive();
  await waitFor(() => expect(button.isConnected && button.hasAttribute('aria-busy')).toBe(false));
}

const firstFolder = ({ db }: EmbeddedManager) => [...db.vfolders.keys()][0] ?? '';
const ownKey = ({ db }: EmbeddedManager) => db.usersByEmail.get('admin@example.com')?.main_access_key ?? '';

describe('a button keeps the focus while its action runs, and afterwards:', () => {
  test('“Ask again” of the components', async () => {
    const page = await openPage('/information');
    const table = await screen.findByRole('table', { name: 'Components' });
    await waitFor(() => expect(table).not.toHaveTextContent('Asking…'));
    const button = await buttonOf('Ask again');
    await pressed(page, button, '/config/get');
    keepsFocus(button);
  });

  test('“Read usage” of a folder, which then reads “Read again”', async () => {
    const page = await openPage('/folders?tab=projects');
    await listNamed('Data');
    await act(() => page.router.navigate(`/folders?tab=projects&detail=${firstFolder(page.manager)}`));
    const button = await buttonOf('Read usage');
    await pressed(page, button, /^$/);
    keepsFocus(button);
    expect(button).toHaveTextContent('Read again');
  });

  test('“Show secret key”, which then hides it', async () => {
    const page = await openPage('/credentials');
    await listNamed('Credentials');
    await act(() => page.router.navigate(`/credentials?detail=${ownKey(page.manager)}`));
    const button = await buttonOf('Show secret key');
    await pressed(page, button, /secret_key/);
    keepsFocus(button);
    expect(button).toHaveTextContent('Hide');
  });

  test('“Recalculate usage”', async () => {
    const page = await openPage('/maintenance');
    const button = await buttonOf('Recalculate usage');
    await pressed(page, button, '/resource/recalculate-usage');
    keepsFocus(button);
  });

  test('“Unfreeze”, which then freezes', async () => {
    const page = await openPage('/maintenance', { before: ({ db }) => void Object.assign(db, { frozen: true }) });
    const button = await buttonOf('Unfreeze');
    await pressed(page, button, '/manager/status');
    await waitFor(() => expect(button).toHaveTextContent('Freeze'));
    keepsFocus(button);
  });
});

describe('the settings', () => {
  const NAME = 'MTU of the overlay network';
  const typed = async (page: OpenedPage, name: string, text: string) => {
    const form = await regionOf(name);
    await page.user.clear(within(form).getByLabelText(name));
    await page.user.type(within(form).getByLabelText(name), text);
    return form;
  };

  test('“Save” and “Reset” keep the focus when nothing is left to save or reset', async () => {
    const page = await openPage('/configuration');
    const form = await typed(page, NAME, '9000');
    const save = await buttonOf('Save', form);
    await pressed(page, save, '/config/set');
    await within(form).findByText('Saved.');
    keepsFocus(save);
    expect(save).toHaveAttribute('aria-disabled', 'true');
    const reset = await buttonOf('Reset', form);
    await pressed(page, reset, /"config\/[^"]*mtu"/);
    keepsFocus(reset);
    expect(reset).toHaveAttribute('aria-disabled', 'true');
    expect(save).toBeDisabled();
  });

  test('a field from which Enter saves keeps the focus, and takes no text meanwhile', async () => {
    const page = await openPage('/configuration');
    const form = await typed(page, NAME, '9000');
    const field = within(form).getByLabelText(NAME);
    const arrive = holding(page, '/config/set');
    await page.user.keyboard('{Enter}');
    await waitFor(() => expect(field).toHaveAttribute('readonly'));
    await waitFor(() => expect(page.sent.some(({ door }) => door === 'POST /config/set')).toBe(true));
    keepsFocus(field);
    arrive();
    await within(form).findByText('Saved.');
    keepsFocus(field);
    expect(field).not.toHaveAttribute('readonly');
  });

  test('“Save all” keeps it while it runs; then it is gone, and “Close” has the focus', async () => {
    const page = await openPage('/configuration');
    await typed(page, NAME, '9000');
    const rule = await regionOf('Image pull rule');
    await page.user.selectOptions(within(rule).getByLabelText('Image pull rule'), 'Tag');
    const button = await buttonOf('Save all');
    act(() => button.focus());
    await pressed(page, button, '/config/set');
    expect(button).not.toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Close' })).toHaveFocus());
  });
});

describe('the announcement', () => {
  test('“Announce” keeps the focus and becomes “Save”; “Remove” leaves it to the section', async () => {
    const page = await openPage('/maintenance');
    const section = await regionOf('Announcement');
    await page.user.type(await within(section).findByLabelText(/Text/), 'Closed');
    const button = await buttonOf('Announce', section);
    await pressed(page, button, /"enabled":true/);
    expect(button).toHaveTextContent('Save');
    keepsFocus(button);
    await pressed(page, await buttonOf('Remove', section), /"enabled":false/);
    await waitFor(() => expect(section).toHaveFocus());
  });
});

describe('an agent', () => {
  test('a switch that acts at once keeps the focus', async () => {
    const page = await openPage('/agents?id=i-cpu-01');
    const list = await listNamed('Agents');
    const toggle = within(list).getByRole('switch');
    act(() => toggle.focus());
    await page.user.keyboard(' ');
    keepsFocus(toggle);
    await waitFor(() => expect(within(list).getByRole('switch')).not.toBeChecked());
    keepsFocus(toggle);
  });

  test('an action of the details that cannot be repeated keeps the focus', async () => {
    const page = await openPage('/agents?id=i-cpu-01&detail=i-cpu-01');
    const button = await buttonOf('Set unschedulable', await dialogNamed('i-cpu-01'));
    act(() => button.focus());
    await page.user.keyboard('{Enter}');
    await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'true'));
    keepsFocus(button);
  });
});
