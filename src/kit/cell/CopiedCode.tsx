import { useText } from '#kit/page/use-text.ts';
import { Code } from './Code.tsx';
import { CopyButton } from './CopyButton.tsx';
import { None } from './None.tsx';

/** An id or a key, whole, with a button that copies it. */
export function CopiedCode({ value, label }: { value: string | null | undefined; label: string }) {
  const { t } = useText();
  if (!value) return <None />;
  return (
    <>
      <Code value={value} whole />
      <CopyButton value={value} label={`${t('copy')}: ${label}`} />
    </>
  );
}
