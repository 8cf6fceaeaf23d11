import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { EnableKeys } from '#pages/users/EnableKeys.tsx';
import { onStage } from '#tests/kit/stage.tsx';
import { onEmbeddedManager } from './embedded.ts';

const embedded = onEmbeddedManager();

/** A user of the embedded manager whose keys are off. */
function somebody() {
  const { db } = embedded.manager;
  const user = db.usersByEmail.get('oconnor@hanbit.example');
  const keys = [...db.keypairs.values()].filter(key => key.user === user?.uuid);
  for (const key of keys) key.is_active = false;
  const main = user?.main_access_key ?? '';
  const second = keys.find(key => key.access_key !== main)?.access_key ?? '';
  const own = keys.map(({ access_key }) => ({ access_key, is_active: false, is_default: access_key === main }));
  return { db, main, second, own };
}

test('the main key is chosen at first; each of the chosen has a verdict of its own', async () => {
  const { db, main, second, own } = somebody();
  const onClose = vi.fn();
  onStage(<EnableKeys email="oconnor@hanbit.example" keys={own} main={main} onClose={onClose} />);
  const dialog = screen.getByRole('dialog', { name: /^oconnor@hanbit\.example: Credentials that stay inactive/ });
  expect(within(dialog).getByRole('checkbox', { name: new RegExp(main) })).toBeChecked();
  expect(within(dialog).getByRole('checkbox', { name: second })).not.toBeChecked();
  await userEvent.click(within(dialog).getByRole('checkbox', { name: second }));
  db.keypairs.delete(second);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Enable the chosen' }));
  await screen.findByText('Finished · 1 of 2 done · 1 failed');
  await userEvent.click(screen.getByRole('button', { name: 'All' }));
  const rows = within(screen.getByRole('list', { name: 'Rows' })).getAllByRole('listitem');
  expect(rows.find(row => row.textContent?.includes(main))).toHaveTextContent('Done');
  const refused = rows.find(row => row.textContent?.includes(second));
  expect(refused).toHaveTextContent('FailedThe manager has no such key');
  expect(db.keypairs.get(main)?.is_active).toBe(true);
  await userEvent.click(screen.getAllByRole('button', { name: 'Close' }).at(-1) as HTMLElement);
  expect(onClose).toHaveBeenCalledOnce();
});

test('with none chosen there is nothing to enable', async () => {
  const { main, own } = somebody();
  onStage(<EnableKeys email="oconnor@hanbit.example" keys={own} main={main} onClose={() => {}} />);
  await userEvent.click(screen.getByRole('checkbox', { name: new RegExp(main) }));
  expect(screen.getByRole('button', { name: 'Enable the chosen' })).toBeDisabled();
});
