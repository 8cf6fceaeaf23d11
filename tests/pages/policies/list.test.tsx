import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { getSpoken } from '#i18n/language.ts';
import { leaveNothing } from '#tests/pages/harness.tsx';
import { dialogNamed, gone, press, put, rowNamed } from '#tests/pages/steps.ts';
import { addPolicy, editing, KINDS, LIST, openPolicies } from './policy-page.ts';

leaveNothing();
const { t } = getSpoken();

/** The text of a row's cell under a column. */
async function cell(name: string, column: RegExp): Promise<string | null | undefined> {
  const row = await rowNamed(LIST, name);
  const headers = [...(row.closest('table')?.querySelectorAll('thead tr > *') ?? [])];
  const at = headers.findIndex(({ textContent }) => column.test(textContent ?? ''));
  expect(at, `a column ${column}`).toBeGreaterThan(0);
  return row.children[at]?.textContent;
}

test('limits are in their columns, ∞ where there is none; a name is searched for', async () => {
  const { user } = await openPolicies('keypair');
  expect(await cell('plain', /^CPU/)).toBe('4');
  expect(await cell('plain', /^RAM \(GiB\)/)).toBe('16');
  expect(await cell('plain', /^GPU/)).toBe('∞');
  expect(await cell('plain', /^Sessions/)).toBe('5');
  expect(await cell('plain', /^Containers/)).toBe('2');
  expect(await cell('plain', /^Idle \(s\)/)).toBe('600');
  expect(await cell('plain', /^Lifetime \(s\)/)).toBe('∞');
  await user.click(screen.getByRole('searchbox', { name: 'Search Name' }));
  await user.paste('pla');
  await screen.findByText(t('policies.count', { matching: 1, all: 5 }));
  expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['plain']);
});

test.each(['23.09', '24.09', '26.9'] as const)(
  'the details of a policy say its limits and who follows it on %s',
  async version => {
    const { params } = await openPolicies('keypair', version);
    press(await rowNamed(LIST, 'plain'), 'Details');
    const drawer = await dialogNamed('plain');
    await within(drawer).findByText(t('policies.use.keypair', { count: 0 }));
    expect(drawer).toHaveTextContent('16 GiB');
    expect(within(drawer).queryAllByText(t('policies.use.hidden'))).toHaveLength(
      version === '23.09' || version === '24.09' ? 1 : 0,
    );
    expect(params().get('detail')).toBe('plain');
  },
);

test.each([...KINDS.map(kind => [kind, '26.9'] as const), ['keypair', '25.15'], ['keypair', '23.09']] as const)(
  'a domain admin reads the %s policies of %s, and why nothing can be changed',
  async (kind, version) => {
    await openPolicies(kind, version, { as: 'domain-admin@example.com' });
    const why = t('policies.onlySuperadmin');
    expect(screen.getByRole('button', { name: 'Create policy' })).toBeDisabled();
    screen.getByText(why);
    const row = await rowNamed(LIST, 'default');
    for (const name of ['Edit', 'Duplicate', 'Delete']) {
      const button = within(row).getByRole('button', { name });
      expect(button).toBeDisabled();
      expect(button).toHaveAttribute('aria-description', why);
    }
    press(row, 'Details');
    await within(await dialogNamed('default')).findByText(why);
  },
);

test('two selected policies are compared as they are now, and where they differ is marked', async () => {
  await openPolicies('keypair', '26.9', {
    before: manager => addPolicy(manager, 'keypair', 'plainer', { max_containers_per_session: 9 }),
  });
  const tick = async (name: string) => fireEvent.click(within(await rowNamed(LIST, name)).getByRole('checkbox'));
  await tick('plain');
  screen.getByText(t('policies.compare.two'));
  await tick('plainer');
  const form = await editing('plain');
  put(form, 'Containers per session', '3');
  press(form, 'Save');
  await gone('Edit plain');
  await waitFor(async () => expect(await cell('plain', /^Containers/)).toBe('3'));
  fireEvent.click(screen.getByText(t('policies.compare')));
  const dialog = await dialogNamed('plain and plainer');
  within(dialog).getByText(/^1 of \d+ rows differ, marked ≠\.$/);
  const [differing, ...others] = within(dialog).getAllByText('Differs');
  expect(others).toEqual([]);
  expect(differing?.closest('tr')).toHaveTextContent(/Sessions: Containers per session\s*3\s*9$/);
});
