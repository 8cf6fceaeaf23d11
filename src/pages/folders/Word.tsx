import type { PlainKey } from '#i18n/messages.ts';
import { None } from '#kit/cell/None.tsx';
import { Text } from '#kit/cell/Text.tsx';
import { useText } from '#kit/page/use-text.ts';

/** What permissions and usage modes are called. */
export const WORDS: Readonly<Record<string, PlainKey>> = {
  ro: 'folder.ro',
  rw: 'folder.rw',
  wd: 'folder.wd',
  general: 'folder.general',
  model: 'folder.model',
  data: 'folder.data',
};

/** A permission or a usage mode in words; an unknown one as it is. */
export function Word({ value }: { value: string }) {
  const { t } = useText();
  const word = WORDS[value];
  if (word) return t(word);
  return value ? <Text value={value} /> : <None />;
}
