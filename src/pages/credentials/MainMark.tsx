import { None } from '#kit/cell/None.tsx';
import { Status } from '#kit/cell/Status.tsx';
import { useText } from '#kit/page/use-text.ts';

/** Marks the key that its owner's sign-in hands out. Only those stand out; of all others there is nothing to say. */
export function MainMark({ value }: { value: boolean | null | undefined }) {
  const { t } = useText();
  return value ? <Status shape="full">{t('yes')}</Status> : <None />;
}
