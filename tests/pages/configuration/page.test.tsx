import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { getActivity } from '#api/activity.ts';
import { ENDS, leaveNothing, type OpenedPage, openPage } from '../harness.tsx';

leaveNothing();

const PULL = 'config/docker/image/auto_pull';
const MTU = 'config/network/overlay/mtu';
const PLUGIN_MTU = 'config/plugins/network_manager/overlay/mtu';

// by label: to find a form by its role takes long on a page of this size
const setting = (name: string) => screen.findByLabelText(name, { selector: 'form' });
const region = (name: string) => screen.findByLabelText(name, { selector: 'section' });
const button = (form: HTMLElement, name: string) => within(form).getByRole('button', { name });
const field = (form: HTMLElement, name: string) => within(form).getByLabelText(name);

/** The bodies that were sent to one of the doors of etcd. */
const sentTo = ({ sent }: OpenedPage, door: 'set' | 'delete') =>
  sent.filter(one => one.door.endsWith(`/config/${door}`)).map(({ body }) => body);

async function write(page: OpenedPage, name: string, value: string) {
  const form = await setting(name);
  const input = field(form, name);
  await page.user.clear(input);
  await page.user.type(input, value);
  await page.user.click(button(form, 'Save'));
  return form;
}

describe.each(ENDS)('settings of %s', version => {
  test('the image pull rule is saved, shown with when it takes effect, and reset', async () => {
    const page = await openPage('/configuration', { version });
    const form = await setting('Image pull rule');
    expect(form).toHaveTextContent('Nothing, so the default applies');
    expect(form).toHaveTextContent('Do not change the rule unless you understand completely what each rule means.');
    expect(button(form, 'Save')).toBeDisabled();
    expect(button(form, 'Reset')).toBeDisabled();
    await page.user.selectOptions(field(form, 'Image pull rule'), 'Tag');
    await page.user.click(button(form, 'Save'));
    expect(await within(form).findByText('Saved.')).toBeVisible();
    expect(page.manager.db.etcd.get(PULL)).toBe('tag');
    expect(form).toHaveTextContent(/Changed here at .+: waits for a restart of the manager/);
    const changed = await region('Changed in this tab');
    expect(changed).toHaveTextContent(`${PULL}– → tagDone`);
    await page.user.click(button(form, 'Reset'));
    expect(await screen.findByText('Image pull rule has been reset.')).toBeVisible();
    expect(page.manager.db.etcd.has(PULL)).toBe(false);
    expect(field(form, 'Image pull rule')).toHaveValue('digest');
    expect(sentTo(page, 'delete')).toEqual([{ key: PULL, prefix: false }]);
  });
});

test.each([
  ['23.09', [MTU]],
  ['26.9', [PLUGIN_MTU, MTU]],
] as const)('the MTU on %s is stored where that release reads it', async (version, keys) => {
  const page = await openPage('/configuration', { version });
  const form = await write(page, 'MTU of the overlay network', '9000');
  expect(await within(form).findByText('Saved.')).toBeVisible();
  expect(sentTo(page, 'set')).toEqual(keys.map(key => ({ key, value: '9000' })));
});

test('what somebody else stored meanwhile is shown beside it, and can be kept', async () => {
  const page = await openPage('/configuration');
  const form = await setting('Image pull rule');
  await page.user.selectOptions(field(form, 'Image pull rule'), 'Tag');
  page.manager.db.etcd.set(PULL, 'none');
  await page.user.click(button(form, 'Save'));
  await page.user.click(await within(form).findByRole('radio', { name: /As it is now: None/ }));
  await page.user.click(button(form, 'Save these'));
  expect(await within(form).findByText('Kept as it is stored now. Nothing was written.')).toBeVisible();
  expect(field(form, 'Image pull rule')).toHaveValue('none');
  expect(sentTo(page, 'set')).toEqual([]);
});

test('a wrong value is said to be wrong as it is typed, and is not sent', async () => {
  const page = await openPage('/configuration');
  for (const [name, value, says] of [
    ['MTU of the overlay network', '0', 'A whole number of bytes from 1 to 65535'],
    ['MTU of the overlay network', '1,500', 'A whole number of bytes from 1 to 65535'],
    ['Network of the agents', '10.0.0.1/8', 'with no bits set after its length'],
    ['Session creation retries (FIFO)', '-1', 'A whole number from 0'],
  ] as const) {
    const form = await write(page, name, value);
    expect(form).toHaveTextContent(says);
    expect(field(form, name)).toHaveValue(value);
    expect(field(form, name)).toBeInvalid();
  }
  const form = await setting('MTU of the overlay network');
  await page.user.clear(field(form, 'MTU of the overlay network'));
  await page.user.click(button(form, 'Save'));
  expect(form).toHaveTextContent('A setting cannot be blank. To remove its value, use Reset.');
  expect(sentTo(page, 'set')).toEqual([]);
});

test('a refusal is shown at the setting with the manager’s words, and nothing typed is lost', async () => {
  const page = await openPage('/configuration', { version: '23.09' });
  page.fail(path =>
    path.endsWith('/config/set')
      ? Response.json(
          { type: 'https://api.backend.ai/probs/server-frozen', title: 'The server is frozen due to maintenance.' },
          { status: 503, headers: { 'Content-Type': 'application/problem+json' } },
        )
      : null,
  );
  const form = await write(page, 'MTU of the overlay network', '9000');
  const alert = await within(form).findByRole('alert');
  expect(alert).toHaveTextContent('MTU of the overlay network could not be saved.');
  expect(alert).toHaveTextContent('The manager is frozen for maintenance.');
  expect(field(form, 'MTU of the overlay network')).toHaveValue('9000');
  const changed = await region('Changed in this tab');
  expect(changed).toHaveTextContent(`${MTU}– → 9000Failed`);
  page.fail(null);
  await page.user.click(button(form, 'Save'));
  expect(await within(form).findByText('Saved.')).toBeVisible();
});

test('several changes are saved one by one, each with its verdict', async () => {
  const page = await openPage('/configuration', { version: '23.09' });
  page.fail((path, body) =>
    path.endsWith('/config/set') && body.includes('keepalive') ? new Response('<html>', { status: 502 }) : null,
  );
  const put = async (name: string, value: string) => {
    const input = field(await setting(name), name);
    await page.user.clear(input);
    await page.user.type(input, value);
  };
  await put('MTU of the overlay network', '9000');
  await put('Keepalive of agent connections', '30');
  await put('Network of the agents', 'nowhere');
  await page.user.selectOptions(field(await setting('Image pull rule'), 'Image pull rule'), 'Tag');
  page.manager.db.etcd.set(PULL, 'none');
  expect(screen.getByText(/4 changes are not saved/)).toBeVisible();
  await page.user.click(screen.getByRole('button', { name: 'Save all' }));
  expect(await screen.findByText(/^Keepalive of agent connections: not saved: see the failure there/)).toBeVisible();
  const verdicts = [...document.querySelectorAll('[role=status] li')].map(item => item.textContent);
  expect(verdicts).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Image pull rule: not saved yet: somebody else changed it/),
      'MTU of the overlay network: saved',
      'Network of the agents: not saved, because the value is not valid',
    ]),
  );
  expect(page.manager.db.etcd.get(MTU)).toBe('9000');
  expect(page.manager.db.etcd.get(PULL)).toBe('none');
});

test('what cannot be valid at the next start is said of what is stored, and can be reset', async () => {
  const page = await openPage('/configuration', {
    version: '23.09',
    before: ({ db }) => {
      db.etcd.set(PULL, 'None');
      db.etcd.set('config/plugins/scheduler/lifo/num_retries_to_skip', '7');
    },
  });
  const form = await setting('Image pull rule');
  expect(within(form).getByRole('note')).toHaveTextContent('The stored value is not valid.');
  await page.user.click(button(form, 'Reset'));
  await waitFor(() => expect(page.manager.db.etcd.has(PULL)).toBe(false));
  const lifo = await setting('Session creation retries (LIFO)');
  expect(lifo).toHaveTextContent('LIFO does not read it on any release, so it cannot be set here.');
  expect(field(lifo, 'Session creation retries (LIFO)')).toBeDisabled();
  expect(button(lifo, 'Save')).toBeDisabled();
  await page.user.click(button(lifo, 'Reset'));
  await waitFor(() => expect(field(lifo, 'Session creation retries (LIFO)')).toHaveValue('0'));
});

test('what somebody else stored meanwhile is not reset before it was seen; a reset can be undone', async () => {
  const page = await openPage('/configuration', { before: ({ db }) => db.etcd.set(PULL, 'tag') });
  const form = await setting('Image pull rule');
  page.manager.db.etcd.set(PULL, 'none');
  await page.user.click(button(form, 'Reset'));
  expect(await within(form).findByText(/Somebody else changed it meanwhile/)).toBeVisible();
  expect(field(form, 'Image pull rule')).toHaveValue('none');
  expect(page.manager.db.etcd.get(PULL)).toBe('none');
  await page.user.click(button(form, 'Reset'));
  await page.user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(page.manager.db.etcd.get(PULL)).toBe('none'));
  expect(getActivity().map(({ action }) => action)).toEqual(['settings.save', 'settings.reset']);
});

test('from 24.12 a reset of the MTU keeps the default under the key that the plugin needs', async () => {
  const page = await openPage('/configuration', {
    before: ({ db }) => {
      db.etcd.set(PLUGIN_MTU, '9000');
      db.etcd.set(MTU, '1400');
    },
  });
  const form = await setting('MTU of the overlay network');
  expect(form).toHaveTextContent(`${MTU} holds 1400, which this release does not read.`);
  expect(form).toHaveTextContent('At once');
  await page.user.click(button(form, 'Reset'));
  await waitFor(() => expect(page.manager.db.etcd.has(MTU)).toBe(false));
  expect(page.manager.db.etcd.get(PLUGIN_MTU)).toBe('1500');
  await waitFor(() => expect(button(form, 'Reset')).not.toHaveAttribute('aria-busy'));
  expect(button(form, 'Reset')).toHaveAttribute('aria-disabled', 'true');
});

test.each([
  ['23.09', /waits for a restart/, false],
  ['24.09', /waits for a restart/, false],
  ['25.15', /this release does not read it/, true],
  ['26.9', /this release does not read it/, true],
] as const)(
  'retries of FIFO on %s say whether they are read, and which groups override them',
  async (version, says, warns) => {
    const page = await openPage('/configuration', {
      version,
      before: ({ db }) => {
        const [group] = [...db.scaling_groups.values()].filter(({ scheduler }) => scheduler === 'fifo');
        if (group) group.scheduler_opts = { ...group.scheduler_opts, config: { num_retries_to_skip: 5 } };
      },
    });
    const form = await setting('Session creation retries (FIFO)');
    expect(form).toHaveTextContent(says);
    expect(/It is stored, and has no effect/.test(form.textContent ?? '')).toBe(warns);
    const list = await within(form).findByRole('list', { name: /Resource groups with a value of their own/ });
    const link = within(list).getByRole('link');
    expect(list).toHaveTextContent('(5)');
    expect(link).toHaveAttribute('href', `/resource-groups?detail=${link.textContent}`);
    await page.user.click(link);
    expect(page.router.state.location.pathname).toBe('/resource-groups');
  },
);

test('options of plugins are set; those that the console does not know are only shown', async () => {
  const page = await openPage('/configuration', {
    before: ({ db }) => {
      db.etcd.set('config/plugins/accelerator/cuda/device_mask', 'GPU-1');
      db.etcd.set('config/plugins/accelerator/tpu/license_token', 'abcdef');
    },
  });
  const cuda = await region('cuda');
  expect(cuda).toHaveTextContent('config/plugins/accelerator/cuda/device_maskGPU-1');
  const form = await write(page, 'Memory of one fGPU (cuda)', '2g');
  expect(await within(form).findByText('Saved.')).toBeVisible();
  expect(form).toHaveTextContent(/Changed here at .+: waits for a restart of each agent/);
  expect(sentTo(page, 'set')).toEqual([{ key: 'config/plugins/accelerator/cuda/unit_mem', value: '2g' }]);
  const tpu = await region('tpu');
  expect(tpu).toHaveTextContent('This console does not know the options of this plugin.');
  expect(tpu).not.toHaveTextContent('abcdef');
});

test('a read that fails says so, can be tried again, and later keeps what was read', async () => {
  const page = await openPage('/configuration', {
    fault: path => (path.endsWith('/config/get') ? new Response('<html>', { status: 502 }) : null),
  });
  expect(await screen.findByText('The settings could not be read.')).toBeVisible();
  page.fail(null);
  await page.user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await setting('Image pull rule')).toBeVisible();
});

test('a domain admin cannot open the page', async () => {
  const page = await openPage('/configuration', { as: 'domain-admin@example.com' });
  expect(await screen.findByText(/Your role cannot open this page/)).toBeVisible();
  expect(page.sent).toEqual([]);
});

test('leaving with a change that is not saved asks first', async () => {
  const page = await openPage('/configuration');
  const form = await setting('Image pull rule');
  await page.user.selectOptions(field(form, 'Image pull rule'), 'Tag');
  void page.router.navigate('/users');
  await page.user.click(await screen.findByRole('button', { name: 'Continue editing' }));
  expect(field(form, 'Image pull rule')).toHaveValue('tag');
  void page.router.navigate('/users');
  await page.user.click(await screen.findByRole('button', { name: 'Discard' }));
  await waitFor(() => expect(page.router.state.location.pathname).toBe('/users'));
});
