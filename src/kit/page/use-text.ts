import { useSyncExternalStore } from 'react';
import { getSpoken, subscribeLanguage } from '#i18n/language.ts';

/** The language in use and `t`, which says a message in it; renders again when the language changes. */
export const useText = () => useSyncExternalStore(subscribeLanguage, getSpoken);
