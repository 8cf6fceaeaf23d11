import { useText } from '#kit/page/use-text.ts';
import { None } from './None.tsx';

/** A boolean in words. */
export function YesNo({ value }: { value: boolean | null | undefined }) {
  const { t } = useText();
  return value === null || value === undefined ? <None /> : t(value ? 'yes' : 'no');
}
