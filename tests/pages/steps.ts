import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect } from 'vitest';

// Queries by role compute the name of every candidate, which takes a fifth of the time of page tests. The usual case is
// found here by its text; every other case, and what is missing, is left to the library.

const isSeen = (element: Element) => !element.closest('[hidden], [aria-hidden=true], [inert]');

/** What names an element, if that is its label or its text. */
const nameOf = (element: Element): string =>
  element.hasAttribute('aria-labelledby')
    ? ''
    : (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();

const matches = (text: string, name: string | RegExp) => (typeof name === 'string' ? text === name : name.test(text));

/** The only element that is seen and has the name; null if there is none, or more than one. */
function onlyNamed(within_: ParentNode, selector: string, name: string | RegExp): HTMLElement | null {
  const found = [...within_.querySelectorAll<HTMLElement>(selector)].filter(one => matches(nameOf(one), name));
  const [only = null, ...others] = found.filter(isSeen);
  return others.length === 0 ? only : null;
}

/** The row that a row header names, in the list of that name. @throws where there is none. */
export async function rowNamed(list: string, name: string): Promise<HTMLElement> {
  const header =
    onlyNamed(document, 'th[scope=row], [role=rowheader]', name) ?? (await screen.findByRole('rowheader', { name }));
  const row = header.closest('[role=row], tr') as HTMLElement;
  expect(row.closest('table, [role=table], [role=grid]')).toHaveAccessibleName(list);
  return row;
}

/** Presses a button of a row, a dialog or the page. */
export const press = (within_: HTMLElement, name: string | RegExp): void =>
  void fireEvent.click(
    onlyNamed(within_, 'button:not([role]), [role=button]', name) ?? within(within_).getByRole('button', { name }),
  );

/** Replaces what a field of a form holds. */
export const put = (form: HTMLElement, label: string | RegExp, value: string): void =>
  void fireEvent.change(field(form, label), { target: { value } });

/** The field of a form by its whole label, a required one's star aside. */
export function field(form: HTMLElement, label: string | RegExp): HTMLElement {
  const labels = [...form.querySelectorAll<HTMLElement>('label[for], [aria-label]')].filter(one =>
    matches(nameOf(one), label),
  );
  const [only, ...others] = labels.map(one => (one.tagName === 'LABEL' ? byId(form, one.getAttribute('for')) : one));
  if (only && others.length === 0) return only;
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

const byId = (form: HTMLElement, id: string | null) => form.ownerDocument.getElementById(id ?? '');
