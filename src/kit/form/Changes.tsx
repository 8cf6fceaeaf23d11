import type { DisplayValue } from '#api/activity.ts';
import { displayText } from '#kit/activity/display-text.ts';
import { sayLabel } from '#kit/page/label.ts';
import { useText } from '#kit/page/use-text.ts';
import css from './form.module.css';
import type { Fields, Values } from './form.ts';
import type { Form } from './use-form.ts';

/** How a value of a datum reads in words. */
export function displayValue<V extends Values>(
  fields: Fields<V>,
  name: keyof V & string,
  value: unknown,
): DisplayValue {
  const display = fields[name].display;
  return display ? display(value as V[keyof V & string]) : (value as DisplayValue);
}

/** What will be saved: old → new. */
export function Changes<V extends Values>({ form, changed }: { form: Form<V>; changed: Partial<V> }) {
  const { t } = useText();
  const names = Object.keys(changed) as (keyof V & string)[];
  return (
    <section className={css.changes} aria-label={t('form.changes')}>
      <h2>{t('form.changes')}</h2>
      {names.length === 0 && <p>{t('form.changes.none')}</p>}
      <dl>
        {names.map(name => (
          <div key={name}>
            <dt>{sayLabel(form.fields[name].label, t)}</dt>
            <dd>
              <del>{displayText(displayValue(form.fields, name, form.base[name]), t)}</del>
              <span aria-hidden="true"> → </span>
              <ins>{displayText(displayValue(form.fields, name, form.values[name]), t)}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
