import * as z from 'zod/mini';
import { CHOICES, isValidSetting, type Setting, type SettingName } from '#api/setting-rules.ts';
import { settingLabel } from '#api/settings.ts';
import type { PlainKey, Translate } from '#i18n/messages.ts';
import type { Fields } from '#kit/form/form.ts';

/** The form of one setting. Empty: nothing is stored, and its default is not known. */
export type SettingForm = { value: string };

/** A value as it is written. */
export const toWire = ({ value }: SettingForm): string => value.trim();

/** How a setting is called on the page. */
export function settingTitle(setting: Setting, t: Translate): string {
  const label = t(settingLabel(setting));
  if (setting.of === null) return label;
  return t('setting.of', { label, name: setting.area === 'scheduler' ? setting.of.toUpperCase() : setting.of });
}

/** The label of a choice; the value itself for any other setting. */
export const valueText = ({ name }: Pick<Setting, 'name'>, value: string, t: Translate): string =>
  CHOICES[name]?.includes(value) ? t(`setting.${name}.${value}` as PlainKey) : value;

/** A wrong value, in words that say what would be right. */
const wrong = (name: SettingName): PlainKey => `setting.${name}.wrong`;

/** What is valid of a setting: the manager's own rule. */
export const schemaOf = (setting: Setting) =>
  z.object({
    value: z.string().check(
      z.refine(value => value.trim() !== '', { error: 'setting.blank' }),
      z.refine(value => value.trim() === '' || isValidSetting(setting, value.trim()), { error: wrong(setting.name) }),
    ),
  });

export const fieldsOf = (setting: Setting, t: Translate): Fields<SettingForm> => ({
  value: {
    label: { text: settingTitle(setting, t) },
    display: value => (value === '' ? null : valueText(setting, value, t)),
  },
});
