import { isLanguage, LANGUAGES, speak } from '#i18n/language.ts';
import { useText } from '#kit/page/use-text.ts';
import css from './shell.module.css';

/** Chooses the console's language. Each is listed under its own name. */
export function LanguageSelect() {
  const { t, language } = useText();
  return (
    <select
      className={css.choice}
      aria-label={t('language')}
      value={language}
      onChange={({ target }) => isLanguage(target.value) && void speak(target.value, true)}
    >
      {Object.entries(LANGUAGES).map(([code, { name }]) => (
        <option key={code} value={code} lang={code}>
          {name}
        </option>
      ))}
    </select>
  );
}
