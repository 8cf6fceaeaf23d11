import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ApiError } from '#api/errors.ts';
import { Fresh } from '#kit/form/Fresh.tsx';
import { onStage } from './stage.tsx';

/** A form that keeps what is typed as long as it stands. */
const form = (item: string) => <input aria-label="Name" defaultValue={item} />;

const opened = (read: () => Promise<string>, close = vi.fn()) => ({
  close,
  ...onStage(
    <Fresh title="Edit lee" failed="It could not be read." read={read} onClose={close}>
      {form}
    </Fresh>,
  ),
});

test('what could not be read is said, and read again when a person says so', async () => {
  const read = vi.fn().mockRejectedValueOnce(new ApiError('unreachable')).mockResolvedValue('lee');
  opened(read);
  expect(await screen.findByRole('dialog', { name: 'Edit lee' })).toBeVisible();
  expect(screen.getByText('It could not be read.')).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByLabelText('Name')).toHaveValue('lee');
});

test('what is typed stays, whatever becomes of the connection and of what was read', async () => {
  const read = vi.fn().mockResolvedValueOnce('lee').mockRejectedValue(new ApiError('signed-out'));
  const { queries } = opened(read);
  const field = await screen.findByLabelText('Name');
  fireEvent.change(field, { target: { value: 'half typed' } });
  await queries.refetchQueries();
  expect(read).toHaveBeenCalledTimes(2);
  expect(screen.getByLabelText('Name')).toBe(field);
  expect(field).toHaveValue('half typed');
});

test('a read that takes long is said to be under way, and can be left', async () => {
  const { close } = opened(() => new Promise(() => {}));
  expect(screen.queryByRole('dialog')).toBeNull();
  // the dialog, not its text alone, which is there a moment before the browser has opened it
  expect(await screen.findByRole('dialog', { name: 'Edit lee' })).toBeVisible();
  expect(screen.getByText('Loading…')).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(close).toHaveBeenCalledOnce();
});
