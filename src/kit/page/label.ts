import type { PlainKey, Translate } from '#i18n/messages.ts';

/** The label of a datum: a message key, or a text of the manager's for data that only the manager knows. */
export type Label = PlainKey | { readonly text: string };

/** The text of a label in the language in use. */
export const sayLabel = (label: Label, t: Translate): string => (typeof label === 'string' ? t(label) : label.text);
