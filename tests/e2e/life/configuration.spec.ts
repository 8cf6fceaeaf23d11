import type { Locator, Page } from '@playwright/test';
import { open } from '../fixtures.ts';
import { type Beside, expect, test } from '../people.ts';

const PULL = 'config/docker/image/auto_pull';
const RETRIES = 'config/plugins/scheduler/fifo/num_retries_to_skip';
const MTU = 'config/network/overlay/mtu';
/** Where the manager reads the MTU from 24.12 on. */
const PLUGIN_MTU = 'config/plugins/network_manager/overlay/mtu';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/**
 * What etcd holds under a key. With a rig it is etcd itself that answers, 80 ports below its manager's; another manager's etcd is
 * not known, so the manager is asked.
 */
async function held(beside: Beside, endpoint: string | null, live: boolean, key: string): Promise<string | null> {
  const port = Number(/^http:\/\/127\.0\.0\.1:(20\d81)$/.exec(endpoint ?? '')?.[1]);
  if (!live || Number.isNaN(port)) return beside.config('get', { key });
  const answer = await fetch(`http://127.0.0.1:${port - 80}/v3/kv/range`, {
    method: 'POST',
    body: JSON.stringify({ key: base64(`/sorna/local/${key}`) }),
  });
  const { kvs = [] } = (await answer.json()) as { kvs?: { value?: string }[] };
  return kvs[0] ? Buffer.from(kvs[0].value ?? '', 'base64').toString() : null;
}

const setting = (page: Page, name: string): Locator => page.getByRole('form', { name });
const put = (form: Locator, value: string): Promise<void> => form.getByRole('textbox').fill(value);
const press = (form: Locator, name: 'Save' | 'Reset'): Promise<void> =>
  form.getByRole('button', { name, exact: true }).click();

test('settings: saved, several at once, in conflict with somebody else, wrong, reset', async ({
  page,
  accounts,
  beside,
  endpoint,
  live,
}) => {
  const version = await beside.version();
  const mtus = /^2[34]\./.test(version) ? [MTU] : [PLUGIN_MTU, MTU];
  const keys = [PULL, RETRIES, ...mtus];
  const inEtcd = (key: string) => held(beside, endpoint, live, key);
  const before = new Map<string, string | null>();
  for (const key of keys) before.set(key, await inEtcd(key));
  try {
    for (const key of keys) await beside.config('delete', { key });
    await open(page, accounts, '/configuration');

    const pull = setting(page, 'Image pull rule');
    await expect(pull).toContainText('Do not change the rule unless you understand completely');
    await pull.getByLabel('Image pull rule').selectOption('Tag');
    await press(pull, 'Save');
    await expect(pull.getByText('Saved.')).toBeVisible();
    await expect(pull).toContainText(/Changed here at .*: waits for a restart of the manager/);
    expect(await inEtcd(PULL)).toBe('tag');

    const mtu = setting(page, 'MTU of the overlay network');
    const fifo = setting(page, 'Session creation retries (FIFO)');
    await put(mtu, '0');
    await expect(mtu).toContainText('A whole number of bytes from 1 to 65535');
    await put(mtu, '9000');
    await put(fifo, '3');
    await page.getByRole('button', { name: 'Save all' }).click();
    await expect(page.getByText('MTU of the overlay network: saved')).toBeVisible();
    await expect(page.getByText('Session creation retries (FIFO): saved')).toBeVisible();
    for (const key of mtus) expect(await inEtcd(key)).toBe('9000');
    expect(await inEtcd(RETRIES)).toBe('3');

    await pull.getByLabel('Image pull rule').selectOption('Digest');
    await beside.config('set', { key: PULL, value: 'none' });
    await press(pull, 'Save');
    await expect(pull.getByText('Somebody else changed this meanwhile')).toBeVisible();
    await pull.getByRole('radio', { name: /As it is now: None/ }).check();
    await pull.getByRole('button', { name: 'Save these' }).click();
    await expect(pull.getByLabel('Image pull rule')).toHaveValue('none');
    expect(await inEtcd(PULL)).toBe('none');

    await press(pull, 'Reset');
    await expect(pull).toContainText('Nothing, so the default applies');
    expect(await inEtcd(PULL)).toBeNull();
    await press(fifo, 'Reset');
    await expect(fifo).toContainText('Nothing, so the default applies');
    expect(await inEtcd(RETRIES)).toBeNull();
    await press(mtu, 'Reset');
    await expect(mtu.getByRole('textbox')).toHaveValue('1500');
    expect(await inEtcd(MTU)).toBeNull();
    await expect(page.getByRole('region', { name: 'Changed in this tab' }).getByRole('listitem').first()).toContainText(
      'Done',
    );
  } finally {
    for (const [key, value] of before)
      await (value === null ? beside.config('delete', { key }) : beside.config('set', { key, value }));
  }
});
