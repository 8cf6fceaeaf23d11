import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import koKR from 'antd/locale/ko_KR';
import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from 'react';
import { isDark, subscribeTheme } from '#kit/page/theme.ts';
import { useText } from '#kit/page/use-text.ts';
import { antdTheme } from './antd-theme.ts';
import { giveBackFocus } from './give-back.ts';

const LOCALES = { en: enUS, ko: koKR };

/** Provides the console's theme and language to antd components. It is loaded with the first dialog. */
export function Antd({ children }: { children: ReactNode }) {
  const { language } = useText();
  const dark = useSyncExternalStore(subscribeTheme, isDark);
  // antd returns the focus to the previous element, which may be gone by then, such as a deleted row
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
