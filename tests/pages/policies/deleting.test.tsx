import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { getSpoken } from '#i18n/language.ts';
import { RELEASES, type Release } from '#mocks/behaviour.ts';
import type { EmbeddedManager } from '#mocks/manager.ts';
import { leaveNothing, listNamed } from '#tests/pages/harness.tsx';
import { newcomer } from '#tests/pages/newcomer.ts';
import { dialogNamed, gone, press } from '#tests/pages/steps.ts';
import { addPolicy, deleting, KINDS, type Kind, openPolicies } from './policy-page.ts';

leaveNothing();
const { t } = getSpoken();

const button = (dialog: HTMLElement) => within(dialog).getByRole('button', { name: 'Delete' });

function typeName(dialog: HTMLElement, name: string): void {
  fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: name } });
}

/** Has somebody or something follow a policy. */
function follow({ db }: EmbeddedManager, kind: Kind, resource_policy: string): void {
  const all = kind === 'keypair' ? db.keypairs : kind === 'user' ? db.users : db.groups;
  const last = [...all.values()].at(-1);
  if (last) Object.assign(last, { resource_policy });
}

/** A newcomer in so many projects whose main key follows `plain`. */
const followedBy = (projects: number) => (manager: EmbeddedManager) => {
  newcomer(manager, { projects }).main.resource_policy = 'plain';
};

// who uses a policy is counted in three ways
describe.each(['23.09', '24.09', '26.9'] as const)('on %s', version => {
  test.each(KINDS)('a %s policy that nobody follows is deleted once its name is typed', async kind => {
    const { manager } = await openPolicies(kind, version);
    const dialog = await deleting('plain');
    await within(dialog).findByText(/^Nobody /);
    expect(button(dialog)).toBeDisabled();
    typeName(dialog, 'plai');
    expect(button(dialog)).toBeDisabled();
    typeName(dialog, 'plain');
    fireEvent.click(button(dialog));
    await screen.findByText(t('policies.deleted', { name: 'plain' }));
    await gone('Delete plain?');
    expect(manager.db[`${kind}_resource_policies`].has('plain')).toBe(false);
    expect(screen.queryByRole('rowheader', { name: 'plain' })).toBeNull();
  });

  test.each(KINDS)('the refusal of a %s policy that somebody follows meanwhile stands in the dialog', async kind => {
    const { manager } = await openPolicies(kind, version);
    const dialog = await deleting('plain');
    await within(dialog).findByText(/^Nobody /);
    typeName(dialog, 'plain');
    follow(manager, kind, 'plain');
    fireEvent.click(button(dialog));
    await within(dialog).findByText(t('refusal.policy-in-use'));
    expect(dialog).toHaveTextContent(t('policies.delete.failed'));
    expect(dialog).not.toHaveTextContent(/INSERT|UPDATE|DELETE FROM|violates/);
    expect(manager.db[`${kind}_resource_policies`].has('plain')).toBe(true);
  });

  test('keys that follow it are counted, and shown in the list of credentials', async () => {
    const { router } = await openPolicies('keypair', version, { before: followedBy(1) });
    const dialog = await deleting('plain');
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(t('policies.delete.used.keypair', { count: 1 }));
    expect(button(dialog)).toBeDisabled();
    expect(within(dialog).queryByRole('textbox')).toBeNull();
    fireEvent.click(within(dialog).getByText(t('policies.use.active')));
    const list = await listNamed('Credentials');
    expect(within(list).getAllByRole('rowheader')).toHaveLength(1);
    expect(router.state.location.search).toBe('?resource_policy=plain');
  });

  test('a key whose owner is in two projects is counted once, or the number is said to be the most', async () => {
    await openPolicies('keypair', version, { before: followedBy(2) });
    const dialog = await deleting('plain');
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      version === '23.09'
        ? t('policies.delete.used.most', { count: 2 })
        : t('policies.delete.used.keypair', { count: 1 }),
    );
  });

  test('users who follow it are counted, and shown', async () => {
    await openPolicies('user', version, {
      before: manager => void newcomer(manager, { resource_policy: 'plain' }),
    });
    const dialog = await deleting('plain');
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(t('policies.delete.used.user', { count: 1 }));
    expect(button(dialog)).toBeDisabled();
    if (version === '23.09' || version === '24.09') {
      within(dialog).getByText(t('policies.use.old', { version: '25.6.17' }));
      fireEvent.click(within(dialog).getByText('newcomer@example.com'));
      await dialogNamed('newcomer@example.com');
    } else {
      fireEvent.click(within(dialog).getByText(t('policies.use.active')));
      const list = await listNamed('Users');
      expect(within(list).getByRole('rowheader')).toHaveTextContent('newcomer@example.com');
    }
  });
});

/** Releases that leave credentials out whose owner is in no project (docs/contract/users-and-auth.md 4.2). */
test.each(RELEASES)('what %s does not tell of keys without a project is said; its refusal stands', async version => {
  const { manager } = await openPolicies('keypair', version, {
    before: now => {
      followedBy(0)(now);
      const user = now.db.usersByEmail.get('newcomer@example.com');
      if (user) user.group_ids = []; // neither a personal project nor a model store
    },
  });
  const dialog = await deleting('plain');
  const hides: Release[] = ['23.09', '24.09'];
  if (!hides.includes(version)) {
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(t('policies.delete.used.keypair', { count: 1 }));
    return;
  }
  expect(await within(dialog).findByText(/^Nobody/)).toHaveTextContent(
    `${t('policies.delete.none')} ${t('policies.use.hidden')}`,
  );
  typeName(dialog, 'plain');
  fireEvent.click(button(dialog));
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(t('policies.delete.failed'));
  expect(manager.db.keypair_resource_policies.has('plain')).toBe(true);
});

test('a project policy names the projects that follow it, the first 20 of them', async () => {
  const { manager } = await openPolicies('project', '26.9');
  const dialog = await deleting('laboratory');
  const followers = [...manager.db.groups.values()].filter(({ resource_policy }) => resource_policy === 'laboratory');
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(
    t('policies.delete.used.project', { count: followers.length }),
  );
  expect(
    within(dialog)
      .getAllByRole('listitem')
      .map(item => item.textContent)
      .sort(),
  ).toEqual(followers.map(({ name, domain_name }) => `${name} · ${domain_name}`).sort());
  expect(button(dialog)).toBeDisabled();
});

test('of more than 20 projects the others are counted', async () => {
  await openPolicies('project', '26.9', {
    before: ({ db }) => {
      const [one] = db.groups.values();
      for (let i = 0; i < 23; i++) {
        const id = `00000000-0000-4000-8000-0000000000${10 + i}`;
        if (one) db.groups.set(id, { ...one, id, name: `p-${i}`, resource_policy: 'plain' });
      }
    },
  });
  const items = within(await deleting('plain'));
  await items.findByText(t('policies.use.more', { count: 3 }));
  expect(items.getAllByRole('listitem')).toHaveLength(21);
});

test.each(KINDS)(
  'the %s policy `default`, which new ones are given, is not deleted: the reason is said',
  async kind => {
    const { sent } = await openPolicies(kind);
    const dialog = await deleting('default');
    await within(dialog).findByText(t('policies.delete.default'));
    expect(button(dialog)).toBeDisabled();
    expect(within(dialog).queryByRole('textbox')).toBeNull();
    if (kind === 'keypair')
      expect(await within(dialog).findByText(t('policies.use.active'))).toHaveAttribute(
        'href',
        '/credentials?resource_policy=default',
      );
    press(dialog, 'Cancel');
    await gone('Delete default?');
    expect(JSON.stringify(sent)).not.toContain('delete_');
  },
);

test('a policy whose name has a comma leads to its own followers', async () => {
  await openPolicies('user', '26.9', {
    before: manager => {
      addPolicy(manager, 'user', 'a,b');
      newcomer(manager, { resource_policy: 'a,b' });
    },
  });
  fireEvent.click(await within(await deleting('a,b')).findByText(t('policies.use.active')));
  expect(within(await listNamed('Users')).getByRole('rowheader')).toHaveTextContent('newcomer@example.com');
});
