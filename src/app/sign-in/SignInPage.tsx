import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Role } from '#api/access.ts';
import { site } from '#api/site.ts';
import { useText } from '#kit/page/use-text.ts';
import { LanguageSelect } from '../shell/LanguageSelect.tsx';
import { ThemeSelect } from '../shell/ThemeSelect.tsx';
import { KeySignIn } from './KeySignIn.tsx';
import { PasswordSignIn } from './PasswordSignIn.tsx';
import css from './sign-in.module.css';

type Props = {
  /** No webserver serves this page: only a key pair can sign in. */
  keysOnly: boolean;
  /** The role of who has just been turned away, if that was so. */
  turnedAway: Role | null;
};

/** The sign-in, at whatever address was opened: that address is shown once somebody is signed in. */
export function SignInPage({ keysOnly, turnedAway }: Props) {
  const { t } = useText();
  const { data: here } = useQuery(site());
  const [byKey, setByKey] = useState(keysOnly);
  const card = useRef<HTMLDivElement>(null);
  // whoever signs out, or is turned away, is here: what had the focus is gone
  useEffect(() => card.current?.querySelector('input')?.focus(), []);
  return (
    <main className={css.page}>
      <title>{`${t('signIn')} · Backend.AI`}</title>
      <div ref={card} className={css.card}>
        <h1>{here?.name ? t('signIn.to', { cluster: here.name }) : t('signIn')}</h1>
        {turnedAway && (
          <p role="alert" className={css.turnedAway}>
            {t('signIn.wrong-role', { role: turnedAway })}
          </p>
        )}
        {byKey ? <KeySignIn /> : <PasswordSignIn />}
        {keysOnly ? (
          <p className={css.hint}>{t('signIn.keysOnly')}</p>
        ) : (
          <button type="button" className={css.other} onClick={() => setByKey(!byKey)}>
            {t(byKey ? 'signIn.byPassword' : 'signIn.byKey')}
          </button>
        )}
      </div>
      <footer className={css.choices}>
        <LanguageSelect />
        <ThemeSelect />
      </footer>
    </main>
  );
}
