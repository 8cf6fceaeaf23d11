import { useSyncExternalStore } from 'react';
import { getSpoken, subscribeLanguage } from '#i18n/language.ts';

/** The language in use and `t`, which translates a message key. Renders again when the language changes. */
export const useText = () => useSyncExternalStore(subscribeLanguage, getSpoken);
