import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ENDS, leaveNothing, type OpenedPage, openPage } from '../harness.tsx';

leaveNothing();

const PULL = 'config/docker/image/auto_pull';
const MTU = 'config/network/overlay/mtu';
const PLUGIN_MTU = 'config/plugins/network_manager/overlay/mtu';

const setting = (name: string) => screen.findByRole('form', { name });
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
    const changed = screen.getByRole('region', { name: 'Changed in this tab' });
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
