import { type ThemeConfig, theme } from 'antd';

/** The colours of base.css for antd. They cannot be CSS variables, because antd derives other colours from them. */
const LIGHT = {
  colorPrimary: '#0950c4',
  colorInfo: '#0950c4',
  colorSuccess: '#237804',
  colorWarning: '#874d00',
  colorError: '#c2101c',
  colorTextBase: '#1b1f24',
  colorBgBase: '#ffffff',
  colorTextDescription: '#59616b',
  colorTextTertiary: '#59616b',
  colorBorder: '#858d97',
};
const DARK = {
  colorPrimary: '#7fb0ff',
  colorInfo: '#7fb0ff',
  colorSuccess: '#7ccf5f',
  colorWarning: '#f0b35a',
  colorError: '#ff8a8a',
  colorTextBase: '#e6e9ed',
  colorBgBase: '#14171b',
  colorBgContainer: '#1b1f24',
  colorBgElevated: '#1b1f24',
  colorTextDescription: '#a3abb5',
  colorTextTertiary: '#a3abb5',
  colorTextLightSolid: '#0b1a33',
  colorBorder: '#6b7480',
};

const SHARED = {
  fontFamily: 'var(--font)',
  fontSize: 14,
  lineHeight: 20 / 14,
  borderRadius: 6,
  controlHeight: 32,
  // A dialog that is animated moves its buttons between the pointer's down and up, and the click is lost.
  motion: false,
};

/** The theme that makes antd look like the rest of the console. */
export const antdTheme = (dark: boolean): ThemeConfig => ({
  algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
  token: { ...SHARED, ...(dark ? DARK : LIGHT) },
});
