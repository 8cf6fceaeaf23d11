import { useText } from '#kit/page/use-text.ts';

/** Says that a limit is left to the system's own setting. */
export function SystemMark() {
  return useText().t('policies.col.system');
}
