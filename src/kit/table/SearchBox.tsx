import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useText } from '#kit/page/use-text.ts';
import controls from './controls.module.css';

type Props = {
  label: string;
  /** The text that filters the list now. */
  value: string;
  /** `typing`: the text continues the previous one and replaces its entry in the history. */
  onSearch: (text: string, typing: boolean) => void;
};

/** Letters that follow each other within this time, in ms, count as quick typing. */
const TYPING = 200;

/**
 * A search box with a debounce only for quick typing: the first letter, a paste and Enter search at once. All that is
 * typed without leaving the box is one entry in the history.
 */
export function SearchBox({ label, value, onSearch }: Props) {
  const { t } = useText();
  const [draft, setDraft] = useState(value);
  const [seen, setSeen] = useState(value);
  const [sent, setSent] = useState<readonly string[]>([]);
  const [due, setDue] = useState<string | null>(null);
  const [typing, setTyping] = useState(false);
  const last = useRef(0);
  if (value !== seen) {
    // Either a text that this box sent has arrived, or the filter was changed elsewhere: by Back, a chip or a link.
    const at = sent.indexOf(value);
    setSeen(value);
    setSent(at < 0 ? [] : sent.slice(at + 1));
    if (at < 0) {
      setDraft(value);
      setDue(null);
      setTyping(false);
    }
  }

  const search = (text: string) => {
    const trimmed = text.trim();
    setDue(null);
    if (trimmed === (sent.at(-1) ?? value)) return;
    setSent([...sent, trimmed]);
    setTyping(true);
    onSearch(trimmed, typing);
  };
  const paused = useEffectEvent(search);
  useEffect(() => {
    if (due === null) return;
    const timer = setTimeout(() => paused(due), TYPING);
    return () => clearTimeout(timer);
  }, [due]);

  const type = (text: string) => {
    setDraft(text);
    const quick = performance.now() - last.current < TYPING;
    last.current = performance.now();
    if (quick) setDue(text);
    else search(text);
  };
  return (
    <input
      type="search"
      className={controls.search}
      aria-label={label}
      placeholder={t('table.search.short')}
      value={draft}
      spellCheck={false}
      autoComplete="off"
      onChange={event => type(event.target.value)}
      onBlur={() => setTyping(false)}
      onKeyDown={event => event.key === 'Enter' && search(draft)}
    />
  );
}
