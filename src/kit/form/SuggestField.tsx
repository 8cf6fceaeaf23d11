import { keepPreviousData, type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { ApiError } from '#api/errors.ts';
import { Text } from '#kit/cell/Text.tsx';
import { placeBelow } from '#kit/overlay/place.ts';
import { useText } from '#kit/page/use-text.ts';
import { type Control, Field } from './Field.tsx';
import type { Values } from './form.ts';
import css from './suggest.module.css';

/** A suggested value and a description of it; `id`: what it is known by, if not by its value. */
export type Suggestion = { value: string; about: string; id?: string };

/** The first suggestions for a text, and the total number. */
export type Suggestions = { items: readonly Suggestion[]; total: number };

type SuggestProps = {
  /** The query for suggestions to a text. It does not run for an empty text. */
  // biome-ignore lint/suspicious/noExplicitAny: what is read differs; `select` makes suggestions of it
  suggest: (text: string) => UseQueryOptions<any, ApiError, Suggestions, any>;
  /** Accessible name of the list of suggestions. */
  found: string;
  /** Shown if there are no suggestions. */
  none: string;
  /** Shown if there are more suggestions than are listed. */
  more: (total: number) => string;
};

type Props<V extends Values> = SuggestProps & { name: keyof V & string; hint?: React.ReactNode; wide?: boolean };

/** A text field with suggestions from the manager (an ARIA combobox). */
export function SuggestField<V extends Values>({ name, hint, wide = false, ...props }: Props<V>) {
  return (
    <Field<V> name={name} hint={hint} wide={wide}>
      {control => <Suggest control={control as unknown as Control<string>} {...props} />}
    </Field>
  );
}

/** Debounce of the query, in ms. */
const REST = 200;

/** The input of a suggested text, outside of a form too. `onPick`: a suggestion was taken. */
export function Suggest({
  control,
  suggest,
  found,
  none,
  more,
  onPick,
}: SuggestProps & { control: Control<string>; onPick?: (item: Suggestion) => void }) {
  const { t } = useText();
  const { value, set, attributes, typed } = control;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  /** The suggestion that Enter takes, by its value, so that it stays the same when the list changes. */
  const [marked, setMarked] = useState<string | null>(null);
  const asked = useRested(value.trim());
  const { data, error } = useQuery({
    ...suggest(asked),
    enabled: open && asked !== '',
    placeholderData: keepPreviousData,
  });
  const shown = open && asked !== '' && (data !== undefined || error !== null);
  const items = data?.items ?? [];
  const active = items.findIndex(({ value: suggested }) => suggested === marked);
  const rest = data && data.total > items.length ? more(data.total) : null;

  useEffect(() => {
    // The top layer, because a scrolling dialog would clip the list.
    if (!shown) panel.current?.hidePopover?.();
    else {
      panel.current?.showPopover?.();
      placeBelow(input.current, panel.current, false);
    }
  }, [shown]);
  useEffect(() => {
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [active, id]);

  const type = (text: string) => {
    set(text);
    setOpen(true);
    setMarked(null);
  };
  const pick = (item: Suggestion) => {
    set(item.value);
    onPick?.(item);
    setOpen(false);
    setMarked(null);
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = shown ? items[active] : undefined;
    if (step) {
      setOpen(true);
      if (shown && items.length > 0)
        setMarked(items[(Math.max(active, step > 0 ? -1 : 0) + step + items.length) % items.length]?.value ?? null);
    } else if (event.key === 'Enter' && chosen) pick(chosen);
    else if (event.key === 'Escape' && shown) setOpen(false);
    else return;
    event.preventDefault();
    // Escape closes only the list, not the surrounding dialog.
    event.nativeEvent.stopImmediatePropagation();
    event.stopPropagation();
  };
  return (
    <>
      <input
        {...attributes}
        {...typed}
        ref={input}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
        value={value}
        onChange={event => type(event.target.value)}
        onKeyDown={press}
        onBlur={() => {
          setOpen(false);
          attributes.onBlur();
        }}
      />
      <div ref={panel} popover="manual" className={css.panel}>
        <div
          id={`${id}-list`}
          role="listbox"
          tabIndex={-1}
          aria-label={found}
          className={css.list}
          onMouseDown={event => event.preventDefault() /* the focus stays in the field */}
        >
          {shown &&
            items.map((item, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard is in the field, which does the same
              <div
                key={item.value}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                onClick={() => pick(item)}
              >
                <Text value={item.value} />
                {item.about && (
                  <span className={css.about}>
                    <Text value={item.about} />
                  </span>
                )}
              </div>
            ))}
        </div>
        <p role="status" className={css.say}>
          {shown && (error ? t(error.messageKey) : items.length === 0 ? none : rest)}
        </p>
      </div>
    </>
  );
}

/** The text after the debounce. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
