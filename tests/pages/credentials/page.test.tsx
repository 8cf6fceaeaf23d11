import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { getActivity } from '#api/activity.ts';
import type { Release } from '#mocks/behaviour.ts';
import type { EmbeddedManager } from '#mocks/manager.ts';
import { withPopovers } from '#tests/kit/popovers.ts';
import { ENDS, leaveNothing, listNamed, openPage } from '#tests/pages/harness.tsx';
import { type Newcomer, newcomer } from '#tests/pages/newcomer.ts';
import { dialogNamed, field, press, put, rowNamed } from '#tests/pages/steps.ts';

leaveNothing();
withPopovers();

/** The rules of keys change between these; which release has which is tested in tests/api/key-rules.test.ts. */
const AROUND = ['24.09', '25.15'] as const;
const LIST = 'Credentials';

/** The list of one newcomer's credentials. */
async function opened(
  version: Release,
  { also, ...given }: Parameters<typeof newcomer>[1] & { also?: (manager: EmbeddedManager) => void } = {},
  tab: 'active' | 'inactive' = 'active',
) {
  let made: Newcomer | undefined;
  const address = `/credentials?user_id=newcomer%40example.com${tab === 'inactive' ? '&tab=inactive' : ''}`;
  const page = await openPage(address, {
    version,
    before: (manager: EmbeddedManager) => {
      made = newcomer(manager, given);
      also?.(manager);
    },
  });
  await listNamed(LIST);
  return { ...page, ...(made as Newcomer) };
}

describe('the rate limit', () => {
  test('has its default, keeps what is typed, and is a whole number from 1 to 2,147,483,647', async () => {
    await openPage('/credentials');
    fireEvent.click(await screen.findByRole('button', { name: 'Add credential' }));
    const form = await dialogNamed('Add credential');
    const limit = field(form, /^Rate limit/);
    expect(limit).toHaveValue('10000');
    const wrong = () => within(form).queryByText('A whole number from 1 to 2,147,483,647.');
    for (const text of ['0', '-1', '1.5', '', '2147483648', 'ten']) {
      fireEvent.change(limit, { target: { value: text } });
      fireEvent.blur(limit);
      expect(wrong(), text).toBeVisible();
      expect(limit).toHaveValue(text);
    }
    for (const text of ['1', '2147483647']) {
      fireEvent.change(limit, { target: { value: text } });
      expect(wrong(), text).toBeNull();
    }
  });
});

describe('adding a credential', () => {
  test.each(ENDS)('%s takes no given key: the Advanced panel is closed and says why', async version => {
    await openPage('/credentials', { version });
    fireEvent.click(await screen.findByRole('button', { name: 'Add credential' }));
    const form = await dialogNamed('Add credential');
    fireEvent.click(within(form).getByText('Advanced'));
    await waitFor(() =>
      expect(within(form).getByText(/Open-source managers .* create both keys themselves/)).toBeVisible(),
    );
    expect(field(form, 'Access key')).toBeDisabled();
    expect(field(form, 'Secret key')).toBeDisabled();
  });

  test('for somebody who does not exist is refused at the field, and nothing typed is lost', async () => {
    await openPage('/credentials');
    fireEvent.click(await screen.findByRole('button', { name: 'Add credential' }));
    const form = await dialogNamed('Add credential');
    put(form, /^Owner/, 'nobody-at-all@example.com');
    put(form, /^Rate limit/, '55');
    press(form, 'Create');
    expect(await within(form).findByText('There is no user with this e-mail address.')).toBeVisible();
    await waitFor(() => expect(field(form, /^Owner/)).toHaveFocus());
    expect(field(form, /^Rate limit/)).toHaveValue('55');
  });

  // Releases up to 24.09 tell no keys of somebody in no project (docs/contract/users-and-auth.md 4.2)
  test.each(AROUND.flatMap(version => [0, 1].map(projects => [version, projects] as const)))(
    'on %s, an owner in %i projects: a second active key warns where only the main key signs requests',
    async (version, projects) => {
      const { email } = await opened(version, { projects });
      fireEvent.click(await screen.findByRole('button', { name: 'Add credential' }));
      const form = await dialogNamed('Add credential');
      put(form, /^Owner/, email);
      fireEvent.click(await screen.findByRole('option', { name: new RegExp(email) }));
      const locks = /^2[34]/.test(version);
      const warning = () => within(form).queryByText(/This user has an active key\. .* can lock its owner out/);
      if (locks) await waitFor(() => expect(warning()).toBeVisible());
      else await waitFor(() => expect(field(form, /^Owner/)).toHaveValue(email));
      expect(warning() !== null).toBe(locks);
      fireEvent.click(field(form, 'Active'));
      expect(warning()).toBeNull();
    },
  );
});

describe('a main key', () => {
  test.each([
    [
      '23.09',
      'Signing in then uses another active key of this user, and this release refuses every request signed with it.',
    ],
    [
      '24.09',
      'Signing in then uses another active key of this user, and this release refuses every request signed with it.',
    ],
    ['25.15', 'Signing in then still works, but every request after it is refused.'],
    ['26.4', 'Signing in then still works, but every request after it is refused.'],
    ['26.9', 'This release does not disable a main key: the manager will refuse.'],
  ] as const)('on %s: disabling it says first what happens to its owner', async (version, says) => {
    const { email, main, manager } = await opened(version);
    press(await rowNamed(LIST, main.access_key), 'Disable');
    const dialog = await dialogNamed(`Disable ${main.access_key}?`);
    expect(dialog).toHaveTextContent(`It is the main key of ${email}.`);
    expect(dialog).toHaveTextContent(says);
    expect(manager.db.keypairs.get(main.access_key)?.is_active).toBe(true);
    press(dialog, 'Disable');
    if (version === '26.9') await within(dialog).findByText(/which this release does not disable\.$/);
    else await screen.findByText(`${main.access_key} disabled.`);
    expect(manager.db.keypairs.get(main.access_key)?.is_active).toBe(version === '26.9');
  });

  test.each(ENDS)('on %s is not deleted: said before, and refused in words', async version => {
    const { main, manager } = await opened(version);
    press(await rowNamed(LIST, main.access_key), 'Delete');
    const dialog = await dialogNamed(`Delete ${main.access_key}?`);
    await waitFor(() => expect(dialog).toHaveTextContent('The manager does not delete a main key'));
    put(dialog, /To continue, type/, main.access_key);
    press(dialog, 'Delete');
    expect(
      await within(dialog).findByText('This is the main access key of its user, which the manager does not delete.'),
    ).toBeVisible();
    expect(manager.db.keypairs.has(main.access_key)).toBe(true);
  });
});

describe('a second key', () => {
  test('is deleted once its name is typed', async () => {
    const { others, manager } = await opened('26.9', { others: [false] }, 'inactive');
    const { access_key = '' } = others[0] ?? {};
    press(await rowNamed(LIST, access_key), 'Delete');
    const dialog = await dialogNamed(`Delete ${access_key}?`);
    const remove = await within(dialog).findByRole('button', { name: 'Delete' });
    expect(remove).toBeDisabled();
    put(dialog, /To continue, type/, access_key);
    fireEvent.click(remove);
    await screen.findByText(`${access_key} deleted.`);
    await waitFor(() => expect(screen.queryByRole('rowheader', { name: access_key })).toBeNull());
    expect(manager.db.keypairs.has(access_key)).toBe(false);
  });

  test.each(AROUND)('on %s: with which a session was made is kept up to 25.10, in plain words', async version => {
    let access_key = '';
    await openPage('/credentials?user_id=oconnor%40hanbit.example', {
      version,
      before: ({ db }) => {
        const used = db.keysByUser.get(db.usersByEmail.get('oconnor@hanbit.example')?.uuid ?? '')?.[1];
        if (!used) throw new Error('the seed has no second key of oconnor');
        used.is_active = true;
        access_key = used.access_key;
      },
    });
    const refused = /^2[34]/.test(version);
    press(await rowNamed(LIST, access_key), 'Delete');
    const dialog = await dialogNamed(`Delete ${access_key}?`);
    await within(dialog).findByLabelText(/To continue, type/);
    expect(dialog.textContent?.includes('1 session was made with this key.')).toBe(refused);
    put(dialog, /To continue, type/, access_key);
    press(dialog, 'Delete');
    if (refused) {
      await within(dialog).findByText(/this manager keeps it for their history\. Disable it instead\./);
      expect(dialog).not.toHaveTextContent(/constraint|sqlalchemy/i);
    } else await screen.findByText(`${access_key} deleted.`);
  });

  test.each(AROUND)('on %s: enabling one asks first where it can lock its owner out', async version => {
    const { others, email, manager } = await opened(version, { others: [false] }, 'inactive');
    const { access_key = '' } = others[0] ?? {};
    press(await rowNamed(LIST, access_key), 'Enable');
    if (/^2[34]/.test(version)) {
      const dialog = await dialogNamed(`Enable ${access_key}?`);
      expect(dialog).toHaveTextContent(`It is not the main key of ${email}.`);
      expect(within(dialog).getByRole('alert')).toHaveTextContent('a second one can lock its owner out.');
      expect(manager.db.keypairs.get(access_key)?.is_active).toBe(false);
      press(dialog, 'Enable');
    }
    await screen.findByText(`${access_key} enabled.`);
    expect(manager.db.keypairs.get(access_key)?.is_active).toBe(true);
  });

  test('is disabled at once, and Undo enables it again', async () => {
    const { others, manager } = await opened('26.9', { others: [true] });
    const { access_key = '' } = others[0] ?? {};
    const is_active = () => manager.db.keypairs.get(access_key)?.is_active;
    press(await rowNamed(LIST, access_key), 'Disable');
    await screen.findByText(`${access_key} disabled.`);
    await waitFor(() => expect(screen.queryByRole('rowheader', { name: access_key })).toBeNull());
    expect(is_active()).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByRole('rowheader', { name: access_key });
    expect(is_active()).toBe(true);
  });
});

describe('details', () => {
  test('show the limit, the main mark and the owner; the secret key only when asked, noted in the activity', async () => {
    const { main, user } = await opened('26.9');
    fireEvent.click(within(await rowNamed(LIST, main.access_key)).getByRole('link'));
    const drawer = await dialogNamed(main.access_key);
    expect(await within(drawer).findByText('10,000 requests in 15 minutes')).toBeVisible();
    expect(drawer).toHaveTextContent('Signing in with e-mail and password uses this key.');
    expect(within(drawer).getByRole('link', { name: user.email })).toHaveAttribute(
      'href',
      `/users?detail=${user.uuid}`,
    );
    expect(drawer).not.toHaveTextContent(main.secret_key);
    fireEvent.click(await within(drawer).findByRole('button', { name: 'Show secret key' }));
    await within(drawer).findByText(main.secret_key);
    expect(getActivity()).toHaveLength(1);
    expect(JSON.stringify(getActivity())).not.toContain(main.secret_key);
  });

  test('show that the policy limits nothing (∞), with a link to it', async () => {
    const { main } = await opened('26.9', {
      also: ({ db }) =>
        Object.assign(db.keypair_resource_policies.get('default') ?? {}, {
          default_for_unspecified: 'UNLIMITED',
          total_resource_slots: {},
        }),
    });
    fireEvent.click(within(await rowNamed(LIST, main.access_key)).getByRole('link'));
    const drawer = await dialogNamed(main.access_key);
    expect(await within(drawer).findByText('∞')).toBeVisible();
    fireEvent.click(within(drawer).getByRole('link', { name: 'default' }));
    expect(await dialogNamed('default')).toBeVisible();
  });
});

describe('many at once', () => {
  /** Ticks every row of the page and presses a button of the bar. */
  async function all(button: string): Promise<HTMLElement> {
    fireEvent.click(screen.getByRole('checkbox', { name: 'Select all rows on this page' }));
    fireEvent.click((await screen.findAllByRole('button', { name: button }))[0] as HTMLElement);
    if (button === 'Edit') return dialogNamed('Edit credentials');
    await screen.findByText(/^To do: \d+$/); // another dialog stands here while what is selected is read
    return dialogNamed(button);
  }

  test('second keys are deleted in a job; the main key is skipped with the reason; the count is typed', async () => {
    const { main, others, email, manager } = await opened('26.9', { others: [true, true, true] });
    const job = await all('Delete');
    expect(await within(job).findByRole('list', { name: 'Skipped: 1' })).toHaveTextContent(
      `${main.access_key} · ${email}a main key, which the manager does not delete`,
    );
    expect(within(job).getByRole('button', { name: 'Delete 3 credentials' })).toBeDisabled();
    put(job, /To continue, type/, '3');
    press(job, 'Delete 3 credentials');
    await within(job).findByText(/3 of 3 done/);
    for (const { access_key } of others) expect(manager.db.keypairs.has(access_key)).toBe(false);
    expect(manager.db.keypairs.has(main.access_key)).toBe(true);
  });

  test.each(AROUND)('on %s: enabling second keys warns where they can lock their owner out', async version => {
    const { others, manager } = await opened(version, { others: [false, false] }, 'inactive');
    const job = await all('Enable');
    await within(job).findByRole('button', { name: 'Enable 2 credentials' });
    expect(
      /2 of them are not the main keys of their owners\. .* can lock its owner out\./.test(job.textContent ?? ''),
    ).toBe(/^2[34]/.test(version));
    press(job, 'Enable 2 credentials');
    await within(job).findByText(/2 of 2 done/);
    for (const { access_key } of others) expect(manager.db.keypairs.get(access_key)?.is_active).toBe(true);
  });

  test('another rate limit is set in one job, and the rest stays as it is', async () => {
    const { main, others, manager } = await opened('26.9', { others: [true] });
    const form = await all('Edit');
    press(form, 'Continue');
    expect(within(form).getByText('Choose what to change.')).toBeVisible();
    put(form, /^Rate limit/, '0');
    press(form, 'Continue');
    expect(within(form).getByText('A whole number from 1 to 2,147,483,647.')).toBeVisible();
    put(form, /^Rate limit/, '4321');
    press(form, 'Continue');
    const start = await screen.findByRole('button', { name: 'Change 2 credentials' });
    fireEvent.click(start);
    await screen.findByText(/2 of 2 done/);
    for (const { access_key } of [main, ...others])
      expect(manager.db.keypairs.get(access_key)).toMatchObject({
        rate_limit: 4321,
        resource_policy: 'default',
        is_active: true,
      });
  });
});

describe('a domain admin', () => {
  test('reads, and every button that changes something is disabled with the reason; no secret is offered', async () => {
    await openPage('/credentials?user_id=user%40example.com', { as: 'domain-admin@example.com' });
    const list = await listNamed(LIST);
    expect(screen.getByRole('button', { name: 'Add credential' })).toBeDisabled();
    const why = 'Only a superadmin may change credentials.';
    for (const name of ['Edit', 'Disable', 'Delete']) {
      const button = within(list).getByRole('button', { name });
      expect(button).toBeDisabled();
      expect(button).toHaveAccessibleDescription(why);
    }
    fireEvent.click(within(within(list).getByRole('rowheader')).getByRole('link'));
    const drawer = await screen.findByRole('dialog', { name: /^AKIA/ });
    expect(await within(drawer).findByText(why)).toBeVisible();
    expect(drawer).toHaveTextContent('Only superadmins can see secret keys.');
    expect(within(drawer).queryByRole('button', { name: 'Show secret key' })).toBeNull();
  });
});

test('columns that cost the manager much are read only while they are shown', async () => {
  const { sent } = await openPage('/credentials');
  await listNamed(LIST);
  const asked = () =>
    JSON.stringify(sent.filter(({ body }) => JSON.stringify(body).includes('query KeyPairList')).at(-1));
  expect(asked()).toContain('"with_concurrency_used":false');
  fireEvent.click(screen.getByRole('button', { name: 'Columns' }));
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Running sessions' }));
  await waitFor(() => expect(asked()).toContain('"with_concurrency_used":true'));
  expect(await screen.findByRole('columnheader', { name: /^Running sessions/ })).toBeVisible();
});
