import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ApiError } from '#api/errors.ts';
import { ConfirmDialog } from '#kit/confirm/ConfirmDialog.tsx';
import { BusyButton } from '#kit/page/BusyButton.tsx';
import { FailureNote } from '#kit/page/FailureNote.tsx';
import { onStage } from './stage.tsx';

afterEach(() => void vi.useRealTimers());

const button = () => screen.getByRole('button');

/** happy-dom leaves the focus on what gets the attribute `disabled`; browsers move it to <body>. */
const keepsFocus = () => {
  expect(button()).toHaveFocus();
  expect(button()).not.toHaveAttribute('disabled');
};

describe('a busy button', () => {
  test('keeps the focus, says that it is busy and disabled, and ignores clicks, Enter and Space', async () => {
    const act = vi.fn();
    const { rerender } = render(<BusyButton onClick={act}>Ask</BusyButton>);
    await userEvent.click(button());
    rerender(
      <BusyButton busy onClick={act}>
        Ask
      </BusyButton>,
    );
    keepsFocus();
    expect(button()).toHaveAttribute('aria-disabled', 'true');
    expect(button()).toHaveAttribute('aria-busy', 'true');
    await userEvent.click(button());
    await userEvent.keyboard('{Enter} ');
    expect(act).toHaveBeenCalledOnce();
    rerender(<BusyButton onClick={act}>Ask</BusyButton>);
    keepsFocus();
    expect(button()).not.toHaveAttribute('aria-disabled');
    expect(button()).not.toHaveAttribute('aria-busy');
  });

  test('does not submit its form', async () => {
    const submit = vi.fn(event => event.preventDefault());
    const { rerender } = render(
      <form onSubmit={submit}>
        <BusyButton type="submit">Save</BusyButton>
      </form>,
    );
    await userEvent.click(button());
    rerender(
      <form onSubmit={submit}>
        <BusyButton type="submit" busy>
          Save
        </BusyButton>
      </form>,
    );
    await userEvent.click(button());
    await userEvent.keyboard('{Enter} ');
    expect(submit).toHaveBeenCalledOnce();
  });

  test('that has nothing left to do keeps the focus, and is disabled once it has lost it', async () => {
    const act = vi.fn();
    const { rerender } = render(<BusyButton onClick={act}>Save</BusyButton>);
    await userEvent.tab();
    rerender(
      <BusyButton disabled onClick={act}>
        Save
      </BusyButton>,
    );
    keepsFocus();
    expect(button()).toHaveAttribute('aria-disabled', 'true');
    await userEvent.keyboard('{Enter}');
    expect(act).not.toHaveBeenCalled();
    await userEvent.tab();
    expect(button()).toBeDisabled();
  });

  test('that has no focus is disabled as any other', () => {
    render(<BusyButton disabled>Save</BusyButton>);
    expect(button()).toBeDisabled();
  });
});

describe('a part that goes away with the focus', () => {
  function Removed() {
    const [there, setThere] = useState(true);
    return there && <BusyButton onClick={() => setThere(false)}>Remove</BusyButton>;
  }

  test('leaves it to the section around', async () => {
    render(
      <section aria-label="Announcement">
        <Removed />
      </section>,
    );
    await userEvent.click(button());
    await waitFor(() => expect(screen.getByRole('region', { name: 'Announcement' })).toHaveFocus());
  });

  test('leaves it in a dialog to the button that has it first', async () => {
    render(
      <dialog open>
        <section aria-label="Inside">
          <button type="button" data-first>
            Close
          </button>
        </section>
        <Removed />
      </dialog>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(button()).toHaveFocus());
  });

  test('takes it from nothing else', async () => {
    vi.useFakeTimers();
    render(
      <section aria-label="Announcement">
        <Removed />
        <input aria-label="Text" />
      </section>,
    );
    act(() => {
      button().focus();
      button().click();
    });
    screen.getByRole('textbox').focus();
    vi.runAllTimers();
    expect(screen.getByRole('textbox')).toHaveFocus();
  });
});

test('the question before an action keeps the focus on its button while that runs, and asks once', async () => {
  const run = vi.fn(() => new Promise(() => {}));
  onStage(
    <ConfirmDialog title="Delete?" action="Delete" failed="Not deleted" run={run} onClose={() => {}}>
      All of it
    </ConfirmDialog>,
  );
  const remove = await screen.findByRole('button', { name: 'Delete' });
  await userEvent.click(remove);
  expect(remove).toHaveFocus();
  expect(remove).not.toHaveAttribute('disabled');
  expect(remove).toHaveAttribute('aria-busy', 'true');
  expect(remove).toHaveAttribute('aria-disabled', 'true');
  await userEvent.keyboard('{Enter}');
  expect(run).toHaveBeenCalledOnce();
});

describe('a failure whose note is gone while it is tried again', () => {
  const failure = new ApiError('unreachable');

  function Read() {
    const [failed, setFailed] = useState(true);
    return (
      <section aria-label="Agents">
        {failed && <FailureNote title="Not read" failure={failure} onRetry={() => setFailed(false)} />}
        {!failed && <input aria-label="fails" onClick={() => setFailed(true)} />}
      </section>
    );
  }

  test('leaves the focus to what is around, and takes it back if that fails too', async () => {
    render(<Read />);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    const around = screen.getByRole('region', { name: 'Agents' });
    await waitFor(() => expect(around).toHaveFocus());
    act(() => screen.getByRole('textbox').click()); // without the pointer: the focus stays
    expect(screen.getByRole('button', { name: 'Try again' })).toHaveFocus();
  });

  test('takes no focus that has gone elsewhere meanwhile', async () => {
    render(<Read />);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    const around = screen.getByRole('region', { name: 'Agents' });
    await waitFor(() => expect(around).toHaveFocus());
    act(() => around.blur());
    act(() => screen.getByRole('textbox').click());
    expect(document.body).toHaveFocus();
  });
});
