import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import koKR from 'antd/locale/ko_KR';
import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from 'react';
import { isDark, subscribeTheme } from '#kit/page/theme.ts';
import { useText } from '#kit/page/use-text.ts';
import { antdTheme } from './antd-theme.ts';
import { giveBackFocus } from './give-back.ts';

const LOCALES = { en: enUS, ko: koKR };

/** Around everything of antd: the console's theme and language. Loaded with the first thing that a person opens. */
export function Antd({ children }: { children: ReactNode }) {
  const { language } = useText();
  const dark = useSyncExternalStore(subscribeTheme, isDark);
  // antd gives the focus back to what had it, which may be gone by then: a row that was deleted, say
  useEffect(
    () => () => {
      setTimeout(() => document.activeElement === document.body && giveBackFocus(null), 0);
    },
    [],
  );
  const theme = useMemo(() => antdTheme(dark), [dark]);
  return (
    <ConfigProvider theme={theme} locale={LOCALES[language]} wave={{ disabled: true }}>
      {children}
    </ConfigProvider>
  );
}
