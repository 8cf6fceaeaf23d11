import { secondKeyLocksOut } from '#api/key-rules.ts';
import type { Translate } from '#i18n/messages.ts';

/**
 * What to say before keys are enabled where a second active one can lock its owner out
 * (docs/contract/users-and-auth.md 1.2); undefined where it cannot. `others`: how many of the keys are no main keys.
 */
export const warningOfSecondKeys = (others: number, manager: string, t: Translate): string | undefined =>
  others > 0 && secondKeyLocksOut(manager)
    ? `${t('keypairs.second.many', { count: others })} ${t('keypairs.second.locks')}`
    : undefined;
