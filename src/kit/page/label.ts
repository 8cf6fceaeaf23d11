import type { PlainKey, Translate } from '#i18n/messages.ts';

/** What a datum is called: in the console's words, or in the manager's own where only it knows the datum. */
export type Label = PlainKey | { readonly text: string };

/** A label as it stands on the screen. */
export const sayLabel = (label: Label, t: Translate): string => (typeof label === 'string' ? t(label) : label.text);
