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
  /** No webserver serves this page: only API mode works. */
  keysOnly: boolean;
  /** The role that has just been refused; null if none was. */
  turnedAway: Role | null;
};

/** The sign-in. It does not change the address, so that the opened link is shown after the sign-in. */
export function SignInPage({ keysOnly, turnedAway }: Props) {
  const { t } = useText();
  const { data: here } = useQuery(site());
  const [byKey, setByKey] = useState(keysOnly);
  const card = useRef<HTMLDivElement>(null);
  // after a sign-out the focused element no longer exists
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
