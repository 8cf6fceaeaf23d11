import { secondKeyLocksOut } from '#api/key-rules.ts';
import type { Translate } from '#i18n/messages.ts';

/**
 * The warning before keys are enabled, on releases on which a second active key can lock its owner out
 * (docs/contract/users-and-auth.md 1.2); undefined on others. `others`: how many of the keys are not main keys.
 */
export const warningOfSecondKeys = (others: number, manager: string, t: Translate): string | undefined =>
  others > 0 && secondKeyLocksOut(manager)
    ? `${t('keypairs.second.many', { count: others })} ${t('keypairs.second.locks')}`
    : undefined;
