import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { displayText } from '#kit/activity/display-text.ts';
import { sayLabel } from '#kit/page/label.ts';
import { useLeftFocus } from '#kit/page/use-left-focus.ts';
import { useText } from '#kit/page/use-text.ts';
import { displayValue } from './Changes.tsx';
import css from './form.module.css';
import type { Conflict, Values } from './form.ts';
import type { Form } from './use-form.ts';

type Props<V extends Values> = {
  form: Form<V>;
  conflicts: readonly Conflict<V>[];
  onChosen: (values: V) => void;
  onBack: () => void;
};

/** Somebody else changed the same data meanwhile: both versions side by side, and a choice for each. */
export function Conflicts<V extends Values>({ form, conflicts, onChosen, onBack }: Props<V>) {
  const { t } = useText();
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const choose = (name: string, take: boolean) =>
    setTheirs(before => {
      const next = new Set(before);
      if (take) next.add(name);
      else next.delete(name);
      return next;
    });
  const chosen = () =>
    Object.assign(
      { ...form.values },
      Object.fromEntries(conflicts.flatMap(({ name, theirs: other }) => (theirs.has(name) ? [[name, other]] : []))),
    ) as V;
  const shown = useRef<HTMLElement>(null);
  useLeftFocus(shown);
  useEffect(() => shown.current?.querySelector('input')?.focus(), []);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    onChosen(chosen());
  };
  return (
    <section ref={shown} className={css.conflicts} role="alert" onKeyDown={press}>
      <h2>{t('form.conflict.title')}</h2>
      <p>{t('form.conflict.what')}</p>
      {conflicts.map(({ name, mine, theirs: other }) => (
        <fieldset key={name}>
          <legend>{sayLabel(form.fields[name].label, t)}</legend>
          <label>
            <input type="radio" name={name} checked={!theirs.has(name)} onChange={() => choose(name, false)} />
            {t('form.conflict.mine')} <bdi>{displayText(displayValue(form.fields, name, mine), t)}</bdi>
          </label>
          <label>
            <input type="radio" name={name} checked={theirs.has(name)} onChange={() => choose(name, true)} />
            {t('form.conflict.theirs')} <bdi>{displayText(displayValue(form.fields, name, other), t)}</bdi>
          </label>
        </fieldset>
      ))}
      <p className={css.buttons}>
        <Button onClick={onBack}>{t('form.conflict.back')}</Button>
        <Button type="primary" onClick={() => onChosen(chosen())}>
          {t('form.conflict.save')}
        </Button>
      </p>
    </section>
  );
}
