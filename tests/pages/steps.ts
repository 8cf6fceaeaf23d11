import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect } from 'vitest';

/** The row that a row header names, in the list of that name. @throws where there is none. */
export async function rowNamed(list: string, name: string): Promise<HTMLElement> {
  const header = await screen.findByRole('rowheader', { name });
  const row = header.closest('[role=row], tr') as HTMLElement;
  expect(row.closest('table, [role=table], [role=grid]')).toHaveAccessibleName(list);
  return row;
}

/** Presses a button of a row, a dialog or the page. */
export const press = (within_: HTMLElement, name: string | RegExp): void =>
  void fireEvent.click(within(within_).getByRole('button', { name }));

/** Replaces what a field of a form holds. */
export const put = (form: HTMLElement, label: string | RegExp, value: string): void =>
  void fireEvent.change(field(form, label), { target: { value } });

/** The field of a form by its whole label, a required one's star aside. */
export function field(form: HTMLElement, label: string | RegExp): HTMLElement {
  return within(form).getByLabelText(label, { exact: true });
}

/** The open dialog or drawer of that name, once it is shown. */
export async function dialogNamed(name: string | RegExp): Promise<HTMLElement> {
  const dialog = await screen.findByRole('dialog', { name });
  await waitFor(() => expect(dialog).toBeVisible());
  return dialog;
}

/** Waits until no dialog of that name is open. */
export const gone = (name: string | RegExp): Promise<void> =>
  waitFor(() => expect(screen.queryByRole('dialog', { name })).toBeNull());
