import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { NewKeyDialog } from '#kit/secret/NewKeyDialog.tsx';

test('a held Enter does not close the dialog that shows a secret once', async () => {
  const close = vi.fn();
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: async () => {} } });
  render(<NewKeyDialog made={{ email: 'a@b.c', keypair: { access_key: 'AK', secret_key: 'SK' } }} onClose={close} />);
  await waitFor(() => expect(screen.getByRole('button', { name: 'Copy: Access key' })).toHaveFocus());
  await userEvent.keyboard('{Enter>20/}');
  expect(close).not.toHaveBeenCalled();
  vi.unstubAllGlobals();
});
