import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetActivity, getActivity } from '#api/activity.ts';
import { ImportUsers } from '#pages/users/import/ImportUsers.tsx';
import { onStage } from '#tests/kit/stage.tsx';
import { onEmbeddedManager } from './embedded.ts';

const embedded = onEmbeddedManager();
const saved: { name: string; text: () => Promise<string> }[] = [];
beforeEach(() => {
  saved.length = 0;
  let blob = new Blob();
  vi.spyOn(URL, 'createObjectURL').mockImplementation(made => {
    blob = made as Blob;
    return 'blob:x';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const own = blob;
    saved.push({ name: this.download, text: () => own.text() });
  });
});
afterEach(() => {
  forgetActivity();
  vi.restoreAllMocks();
});

const SECRET = 'Secret-pw-1!';
const FILE = [
  'email,username,password,role,groups,nick',
  `one@x.io,one,${SECRET},user,hpc-core;nlp-lab,1`,
  `two@x.io,two,${SECRET},superadmin,,2`,
  'three@x.io,three,weak-secret,user,,3',
  `admin@example.com,four,${SECRET},user,,4`,
].join('\n');

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const rowsIn = (name: string) =>
  within(screen.getByRole('list', { name }))
    .getAllByRole('listitem')
    .map(item => item.textContent);

/** Opens the dialog; `choose` gives it a file as the browser's chooser would. */
function opened() {
  const onClose = vi.fn();
  const { container } = onStage(<ImportUsers onClose={onClose} />);
  const choose = (text: string, name = 'users.csv') => {
    const input = container.querySelector('input[type=file]');
    fireEvent.change(input as Element, { target: { files: [new File([text], name)] } });
  };
  return { onClose, choose };
}

describe('the import of users', () => {
  test('begins with a file, and hands out a template for it', async () => {
    opened();
    expect(screen.getByRole('button', { name: 'Choose file' })).toHaveFocus();
    await press('Download template');
    expect(saved[0]?.name).toBe('users-template.csv');
    expect(await saved[0]?.text()).toMatch(/^\ufeff?email,username,password,full_name,.*\r\nhana@example\.com,/);
  });

  test('says why a file cannot be read, and takes another one', async () => {
    const { choose } = opened();
    choose('email,name\na,b', 'wrong.csv');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'wrong.csv cannot be imported. Its first row does not name these columns: username, password',
    );
    choose(FILE);
    expect(await screen.findByRole('heading', { name: '2 users will be created' })).toBeVisible();
  });

  test('Back goes to the file again, then closes, and the page behind stays as it is', async () => {
    const onClose = vi.fn();
    const { container, router } = onStage(<ImportUsers onClose={onClose} />, '/users');
    await act(() => router.navigate('/users?email=kim'));
    const input = container.querySelector('input[type=file]');
    fireEvent.change(input as Element, { target: { files: [new File([FILE], 'users.csv')] } });
    await screen.findByRole('heading', { name: '2 users will be created' });
    await act(() => router.navigate(-1));
    expect(await screen.findByRole('button', { name: 'Choose file' })).toBeVisible();
    expect(onClose).not.toHaveBeenCalled();
    await act(() => router.navigate(-1));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(router.state.location.search).toBe('?email=kim');
  });

  test('takes a file that is dropped anywhere', async () => {
    opened();
    const dataTransfer = { files: [new File([FILE], 'dropped.csv')] };
    fireEvent.drop(window, { dataTransfer });
    await screen.findByRole('heading', { name: '2 users will be created' });
    expect(screen.getByText('dropped.csv')).toBeVisible();
  });

  test('names each faulty row, what is passed over, and who gets power; no password', async () => {
    const { choose } = opened();
    choose(FILE);
    const heading = await screen.findByRole('heading', { name: '2 users will be created' });
    expect(heading).toHaveFocus();
    expect(screen.getByText('2 rows have faults and will not be imported')).toBeVisible();
    expect(screen.getByText('Ignored columns: nick')).toBeVisible();
    expect(screen.getByText(/^1 of those to be created is an administrator/)).toBeVisible();
    expect(rowsIn('Rows of the file')).toEqual([
      expect.stringMatching(/^Row 4three@x\.io.*password: At least 8 characters/),
      expect.stringMatching(/^Row 5admin@example\.com.*email: Another user has this e-mail address already\./),
    ]);
    await press('All');
    expect(rowsIn('Rows of the file')).toHaveLength(4);
    expect(document.body).not.toHaveTextContent(/secret/i);
  });

  test('creates the good rows with a verdict each, and tells no secret anywhere', async () => {
    const { choose, onClose } = opened();
    choose(FILE);
    await screen.findByRole('heading', { name: '2 users will be created' });
    await press('Create 2 users');
    expect(await screen.findByText('Finished · 2 of 2 done')).toBeVisible();
    const { db } = embedded.manager;
    const one = db.usersByEmail.get('one@x.io');
    const names = [...db.groups.values()].filter(group => one?.group_ids.includes(group.id)).map(group => group.name);
    expect(one).toMatchObject({ username: 'one', password: SECRET, role: 'user', status: 'active' });
    expect(names).toEqual(expect.arrayContaining(['hpc-core', 'nlp-lab']));
    expect(db.usersByEmail.get('two@x.io')).toMatchObject({ role: 'superadmin' });
    expect(db.usersByEmail.has('three@x.io')).toBe(false);
    expect(rowsIn('Rows')[0]).toMatch(/^one@x\.ioDoneaccess key AKIA/);
    await press('Result as CSV');
    const text = (await saved[0]?.text()) ?? '';
    expect(text).toContain('one@x.io,done,access key AKIA');
    expect(text).toContain('three@x.io,skipped,"Row 4: password: At least 8');
    const keys = [...db.keypairs.values()].map(key => key.secret_key);
    const told = text + JSON.stringify(getActivity()) + document.body.textContent + JSON.stringify({ ...localStorage });
    for (const secret of [SECRET, 'weak-secret', ...keys]) expect(told).not.toContain(secret);
    await userEvent.click(screen.getByText('Close'));
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('shows what the manager refuses in the meantime, in the row', async () => {
    const { choose } = opened();
    choose(`email,username,password\nlate@x.io,late,${SECRET}`);
    await screen.findByRole('heading', { name: '1 user will be created' });
    const [somebody] = embedded.manager.db.users.values();
    if (somebody) somebody.username = 'late';
    await press('Create 1 user');
    expect(await screen.findByText('Finished · 0 of 1 done · 1 failed')).toBeVisible();
    expect(rowsIn('Rows')[0]).toMatch(/^late@x\.ioFailedA user with this e-mail address or user name exists already/);
  });

  test('with no good row cannot be started', async () => {
    const { choose } = opened();
    choose('email,username,password\nx,,x');
    expect(await screen.findByRole('button', { name: 'Create 0 users' })).toBeDisabled();
    await press('Choose another file');
    expect(screen.getByRole('button', { name: 'Choose file' })).toHaveFocus();
  });

  test('that cannot ask the manager says so, and asks again', async () => {
    const { choose } = opened();
    const { manager } = embedded;
    const broken = vi.spyOn(manager, 'api').mockResolvedValue(new Response('', { status: 502 }));
    choose(FILE);
    expect(await screen.findByText('The rows could not be compared with the manager.')).toBeVisible();
    broken.mockRestore();
    await press('Try again');
    expect(await screen.findByRole('heading', { name: '2 users will be created' })).toBeVisible();
  });

  test('that is given up while it is checked asks no further', async () => {
    const { choose } = opened();
    const hold = vi.spyOn(embedded.manager, 'api').mockImplementation(() => new Promise(() => {}));
    choose(FILE);
    await waitFor(() => expect(hold).toHaveBeenCalled());
    await press('Cancel');
    expect(screen.getByRole('button', { name: 'Choose file' })).toHaveFocus();
    hold.mockRestore();
    await new Promise(done => setTimeout(done, 50));
    expect(screen.getByRole('button', { name: 'Choose file' })).toBeVisible();
  });
});
