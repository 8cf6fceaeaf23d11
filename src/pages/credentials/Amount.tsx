import { None } from '#kit/cell/None.tsx';
import { useText } from '#kit/page/use-text.ts';

/** A number as the reader's language writes it. */
export function Amount({ value }: { value: number | null | undefined }) {
  const { language } = useText();
  return value === null || value === undefined ? <None /> : value.toLocaleString(language);
}
