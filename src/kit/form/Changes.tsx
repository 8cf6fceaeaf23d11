import type { Told } from '#api/activity.ts';
import { sayTold } from '#kit/activity/told.ts';
import { sayLabel } from '#kit/page/label.ts';
import { useText } from '#kit/page/use-text.ts';
import css from './form.module.css';
import type { Fields, Values } from './form.ts';
import type { Form } from './use-form.ts';

/** How a value of a datum reads in words. */
export function toldAs<V extends Values>(fields: Fields<V>, name: keyof V & string, value: unknown): Told {
  const told = fields[name].told;
  return told ? told(value as V[keyof V & string]) : (value as Told);
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
              <del>{sayTold(toldAs(form.fields, name, form.base[name]), t)}</del>
              <span aria-hidden="true"> → </span>
              <ins>{sayTold(toldAs(form.fields, name, form.values[name]), t)}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
