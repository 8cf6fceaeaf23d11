import { Select } from 'antd';
import { holding } from '#lib/text.ts';
import { Field } from './Field.tsx';
import type { Choice } from './fields.tsx';
import type { Values } from './form.ts';

type Props<V extends Values> = {
  name: keyof V & string;
  hint?: React.ReactNode;
  wide?: boolean;
  disabled?: boolean;
  choices: readonly Choice[] | undefined;
};

/** A multiple select with search. */
export function ManyField<V extends Values>({ choices, ...props }: Props<V>) {
  return (
    <Field<V> {...props}>
      {({ value, set, attributes: { required, name: _, ...attributes } }) => (
        <Select
          {...attributes}
          aria-required={required}
          status={attributes['aria-invalid'] ? 'error' : ''}
          mode="multiple"
          allowClear
          showSearch={{ filterOption: (typed, option) => holding(typed)(option?.label ?? '') }}
          loading={choices === undefined}
          options={[...(choices ?? [])]}
          value={value as string[]}
          onChange={next => set([...next].sort() as V[keyof V & string])}
        />
      )}
    </Field>
  );
}
