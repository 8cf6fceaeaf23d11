import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { LimitField } from '#kit/form/LimitField.tsx';
import { type Measure, parseLimit } from '#kit/form/limit-text.ts';
import { limitFault } from '#kit/form/number-fault.ts';
import { FormProvider, useForm } from '#kit/form/use-form.ts';
import { MEMORY_UNITS } from '#lib/units.ts';

const MEMORY: Measure = { bytes: MEMORY_UNITS };
const schema = z.object({
  mem: z.string().check(z.refine(text => parseLimit(text, MEMORY) !== null, { error: limitFault(MEMORY) })),
});

function Form() {
  const form = useForm(
    schema,
    { mem: { label: { text: 'Memory' } } },
    { mem: '1 MiB' },
    { locked: false, editing: false },
  );
  return (
    <FormProvider value={form}>
      <LimitField<{ mem: string }> name="mem" measure={MEMORY} />
      <output>{form.values.mem}</output>
    </FormProvider>
  );
}

const number = () => screen.getByRole('textbox', { name: 'Memory' });
const typed = async (text: string) => {
  render(<Form />);
  await userEvent.clear(number());
  await userEvent.type(number(), text);
};

test.each(['16 GiB', '16gib', '１６ GiB'])(
  '%s typed into the number chooses its unit, and leaves the number',
  async text => {
    await typed(text);
    expect(number()).toHaveValue(text);
    expect(screen.getByRole('combobox')).toHaveValue('GiB');
    await userEvent.tab();
    expect(number()).toHaveValue('16');
    expect(screen.getByRole('status')).toHaveTextContent('16 GiB');
  },
);

test('a separator stays in the box, and a sentence says so', async () => {
  await typed('1,5');
  await userEvent.tab();
  expect(number()).toHaveValue('1,5');
  expect(number()).toBeInvalid();
  expect(number()).toHaveAccessibleDescription(/^Type the number without separators/);
});
