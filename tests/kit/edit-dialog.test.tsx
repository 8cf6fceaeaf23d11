import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { ApiError } from '#api/errors.ts';
import { EditDialog } from '#kit/form/EditDialog.tsx';
import { TextField } from '#kit/form/fields.tsx';
import type { Fields } from '#kit/form/form.ts';
import { FormProvider } from '#kit/form/use-form.ts';
import { type AfterSave, useSave } from '#kit/form/use-save.ts';
import { onStage } from './stage.tsx';

type Person = { full_name: string; description: string; version: number };
type PersonForm = Pick<Person, 'full_name' | 'description'>;

const schema = z.object({
  full_name: z.string().check(z.minLength(1, { error: 'form.required' })),
  description: z.string(),
});
const fields: Fields<PersonForm> = {
  full_name: { label: 'user.full_name' },
  description: { label: 'user.description' },
};
const toForm = ({ full_name, description }: Person): PersonForm => ({ full_name, description });
const lee = (more: Partial<Person> = {}): Person => ({ full_name: 'Lee', description: 'old', version: 1, ...more });

const opened = (read: () => Promise<Person>) => {
  const save = vi.fn(async (): Promise<AfterSave> => undefined);
  const close = vi.fn();
  onStage(
    <EditDialog<Person, PersonForm>
      title="Edit Lee"
      unread="This user could not be read."
      failed="This user could not be saved."
      read={read}
      toForm={toForm}
      schema={() => schema}
      fields={() => fields}
      save={save}
      onClose={close}
    >
      {person => (
        <>
          <p>opened as version {person.version}</p>
          <TextField<PersonForm> name="full_name" />
          <TextField<PersonForm> name="description" />
        </>
      )}
    </EditDialog>,
  );
  return { save, close, user: userEvent.setup() };
};

const dialog = () => screen.findByRole('dialog', { name: 'Edit Lee' });
const type = async (user: ReturnType<typeof userEvent.setup>, label: string, text: string) => {
  const field = within(await dialog()).getByRole('textbox', { name: label });
  await user.clear(field);
  if (text) await user.type(field, text);
};
const press = async (user: ReturnType<typeof userEvent.setup>, name: string) =>
  user.click(within(await dialog()).getByRole('button', { name }));

describe('a dialog that edits', () => {
  test('writes what differs from the record as it was read just before, whose other data stay', async () => {
    const read = vi
      .fn()
      .mockResolvedValueOnce(lee())
      .mockResolvedValue(lee({ description: 'changed by others', version: 2 }));
    const { user, save, close } = opened(read);
    await type(user, 'Full name', 'Lee Min');
    await press(user, 'Save');
    await waitFor(() => expect(close).toHaveBeenCalledOnce());
    expect(save.mock.calls).toEqual([
      [
        { full_name: 'Lee Min', description: 'changed by others' },
        { full_name: 'Lee Min' },
        lee({ description: 'changed by others', version: 2 }),
        lee(),
      ],
    ]);
  });

  test('asks about what somebody else changed meanwhile, and writes what is chosen', async () => {
    const read = vi
      .fn()
      .mockResolvedValueOnce(lee())
      .mockResolvedValue(lee({ full_name: 'Lee Sun', version: 2 }));
    const { user, save } = opened(read);
    await type(user, 'Full name', 'Lee Min');
    await type(user, 'Description', 'new');
    await press(user, 'Save');
    const theirs = await within(await dialog()).findByRole('radio', { name: /Lee Sun/ });
    expect(save).not.toHaveBeenCalled();
    await user.click(theirs);
    await press(user, 'Save these');
    await waitFor(() => expect(save).toHaveBeenCalledOnce());
    expect(save).toHaveBeenCalledWith(
      { full_name: 'Lee Sun', description: 'new' },
      { description: 'new' },
      lee({ full_name: 'Lee Sun', version: 2 }),
      lee(),
    );
  });

  test.each(['Save', 'Full name'])('keeps the focus on “%s” while it saves, and saves once', async from => {
    const { user, save, close } = opened(async () => lee());
    await type(user, 'Full name', 'Lee Min');
    let written = () => {};
    save.mockReturnValue(
      new Promise(resolve => {
        written = () => resolve(undefined);
      }),
    );
    const saves = within(await dialog()).getByRole('button', { name: 'Save' });
    const pressed = from === 'Save' ? saves : within(await dialog()).getByRole('textbox', { name: from });
    act(() => pressed.focus());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(save).toHaveBeenCalledOnce());
    expect(saves).toHaveAttribute('aria-busy', 'true');
    expect(saves).toHaveAttribute('aria-disabled', 'true');
    expect(pressed).toHaveFocus();
    expect(pressed).not.toHaveAttribute('disabled');
    await user.keyboard('{Enter}x');
    expect(within(await dialog()).getByRole('textbox', { name: 'Full name' })).toHaveValue('Lee Min');
    written();
    await waitFor(() => expect(close).toHaveBeenCalledOnce());
    expect(save).toHaveBeenCalledOnce();
  });

  test('shows a failure in its place, keeps the input, and saves at another try', async () => {
    const { user, save, close } = opened(async () => lee());
    save.mockRejectedValueOnce(new ApiError('unreachable'));
    await type(user, 'Full name', 'Lee Min');
    await press(user, 'Save');
    expect(await within(await dialog()).findByText('This user could not be saved.')).toBeVisible();
    expect(within(await dialog()).getByRole('textbox', { name: 'Full name' })).toHaveValue('Lee Min');
    await press(user, 'Save');
    await waitFor(() => expect(close).toHaveBeenCalledOnce());
    expect(save).toHaveBeenCalledTimes(2);
  });

  test('saves neither what is wrong nor what is unchanged', async () => {
    const { user, save } = opened(async () => lee());
    expect(within(await dialog()).getByRole('button', { name: 'Save' })).toBeDisabled();
    expect(screen.getByText('opened as version 1')).toBeInTheDocument(); // antd hides what it has just opened
    await type(user, 'Full name', '');
    await press(user, 'Save');
    expect(within(await dialog()).getByRole('textbox', { name: 'Full name' })).toBeInvalid();
    expect(save).not.toHaveBeenCalled();
  });
});

test('the save machine works without a dialog, as settings need it', async () => {
  const saved = vi.fn();
  const write = vi.fn(async (): Promise<AfterSave> => undefined);
  const Settings = () => {
    const body = useRef<HTMLFormElement>(null);
    const { form, submit, unsaved, nothing } = useSave<PersonForm>(body, {
      schema,
      fields,
      initial: toForm(lee()),
      reread: async () => toForm(lee()),
      save: write,
      onSaved: saved,
    });
    return (
      <FormProvider value={form}>
        <form ref={body}>
          <TextField<PersonForm> name="full_name" />
          <output>{unsaved ? 'unsaved' : 'saved'}</output>
          <button type="button" disabled={nothing} onClick={submit}>
            Apply
          </button>
        </form>
      </FormProvider>
    );
  };
  onStage(<Settings />);
  const user = userEvent.setup();
  expect(screen.getByRole('button', { name: 'Apply' })).toBeDisabled();
  await user.type(screen.getByRole('textbox'), ' Min');
  expect(screen.getByText('unsaved')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Apply' }));
  await waitFor(() => expect(saved).toHaveBeenCalledWith(undefined));
  expect(write).toHaveBeenCalledWith({ full_name: 'Lee Min', description: 'old' }, { full_name: 'Lee Min' });
});
