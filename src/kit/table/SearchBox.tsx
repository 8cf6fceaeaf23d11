import { useEffect, useRef, useState } from 'react';
import { useText } from '#kit/page/use-text.ts';
import controls from './controls.module.css';

type Props = {
  label: string;
  /** The text that the list is filtered by now. */
  value: string;
  /** `typing`: more letters may follow. */
  onSearch: (text: string, typing: boolean) => void;
};

/** Milliseconds between letters within which a person is still typing. */
const TYPING = 200;

/**
 * A search box that does not wait when it need not: the first letter, a paste and Enter search at once, letters that
 * follow quickly search together once they pause.
 */
export function SearchBox({ label, value, onSearch }: Props) {
  const { t } = useText();
  const [draft, setDraft] = useState(value);
  const [seen, setSeen] = useState(value);
  const [sent, setSent] = useState<readonly string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const last = useRef(0);
  if (value !== seen) {
    // Either one of the texts sent from here has arrived, or the list was moved by other means: Back, a chip, a link.
    const at = sent.indexOf(value);
    setSeen(value);
    setSent(sent.slice(at + 1));
    if (at < 0) setDraft(value);
  }
  useEffect(() => () => clearTimeout(timer.current), []);

  const search = (text: string, typing: boolean) => {
    clearTimeout(timer.current);
    const trimmed = text.trim();
    if (trimmed === (sent.at(-1) ?? value)) return;
    setSent([...sent, trimmed]);
    onSearch(trimmed, typing);
  };
  const type = (text: string) => {
    setDraft(text);
    const quick = performance.now() - last.current < TYPING;
    last.current = performance.now();
    clearTimeout(timer.current);
    if (quick) timer.current = setTimeout(() => search(text, true), TYPING);
    else search(text, true);
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
      onKeyDown={event => event.key === 'Enter' && search(draft, false)}
    />
  );
}
