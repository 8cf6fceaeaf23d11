import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { ApiError } from '#api/errors.ts';
import { SuggestField, type Suggestions } from '#kit/form/SuggestField.tsx';
import { FormProvider, useForm } from '#kit/form/use-form.ts';
import { withPopovers } from './popovers.ts';
import { onStage } from './stage.tsx';

withPopovers();

const schema = z.object({ owner: z.string() });
const of = (...values: string[]): Suggestions => ({
  items: values.map(value => ({ value, about: '' })),
  total: values.length,
});

/** A field whose suggestions come when the test gives them. */
function opened() {
  const answers = new Map<string, (found: Suggestions) => void>();
  const suggest = (text: string) => ({
    queryKey: ['suggestions', text],
    queryFn: () => new Promise<Suggestions>(resolve => answers.set(text, resolve)),
  });
  function Form() {
    const form = useForm(schema, { owner: { label: 'user.email' } }, { owner: '' }, { locked: false, editing: false });
    return (
      <FormProvider value={form}>
        <SuggestField<{ owner: string }>
          name="owner"
          suggest={suggest as (text: string) => ReturnType<typeof suggest> & { error?: ApiError }}
          found="People"
          none="Nobody"
          more={total => `of ${total}`}
        />
      </FormProvider>
    );
  }
  onStage(<Form />);
  const field = screen.getByRole('combobox');
  const type = (value: string) => fireEvent.change(field, { target: { value } });
  const press = (key: string) => fireEvent.keyDown(field, { key });
  const answer = async (text: string, found: Suggestions) => {
    await expect.poll(() => answers.has(text)).toBe(true);
    act(() => answers.get(text)?.(found));
    await expect.poll(options).toEqual(found.items.map(({ value: shown }) => shown));
  };
  return { field, type, press, answer };
}

const options = () => screen.queryAllByRole('option', { hidden: true }).map(option => option.textContent);
const marked = () => screen.queryByRole('option', { selected: true, hidden: true })?.textContent;

test('whoever is marked stays marked, whatever comes before them when the next answer arrives', async () => {
  const { field, type, press, answer } = opened();
  type('l');
  await answer('l', of('lee@x.org', 'lim@x.org'));
  type('li');
  press('ArrowDown');
  press('ArrowDown');
  expect(marked()).toBe('lim@x.org');
  await answer('li', of('ali@x.org', 'eli@x.org', 'lim@x.org'));
  expect(marked()).toBe('lim@x.org');
  press('Enter');
  expect(field).toHaveValue('lim@x.org');
});

test('whoever is no longer found is no longer marked: Enter takes nobody else', async () => {
  const { field, type, press, answer } = opened();
  type('l');
  await answer('l', of('lee@x.org'));
  type('li');
  press('ArrowDown');
  expect(marked()).toBe('lee@x.org');
  await answer('li', of('lim@x.org'));
  expect(marked()).toBeUndefined();
  press('Enter');
  expect(field).toHaveValue('li');
  press('ArrowUp');
  expect(marked()).toBe('lim@x.org');
});
