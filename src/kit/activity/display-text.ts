import type { DisplayValue } from '#api/activity.ts';
import type { Translate } from '#i18n/messages.ts';
import { plainText } from '#lib/text.ts';

/** A value in a list of changes, as one line with visible control characters. */
export function displayText(value: DisplayValue, t: Translate): string {
  if (value === null || value === '') return '–';
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'object') return value.length === 0 ? '–' : plainText(value.join(', '));
  return plainText(String(value));
}
