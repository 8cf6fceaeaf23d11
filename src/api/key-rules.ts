import type { Translate } from '#i18n/messages.ts';
import { atLeast } from '#lib/versions.ts';
import { lacks } from './capabilities.ts';

/** What releases do with key pairs that no schema shows (docs/contract/users-and-auth.md 1.2, 1.8, 4.3, 4.5). */

/** Whether users have a main key at all: 23.09.8 and later. */
export const hasMainKeys = (manager: string): boolean => lacks(manager, 'User.main_access_key') === null;

/** Whether the list of keys says itself which of them are main keys: 26.9 and later. */
export const listsMainKeys = (manager: string): boolean => lacks(manager, 'KeyPair.is_default') === null;

/** Whether lists omit keys whose owner is in no project: up to 25.6.15, and 25.7 to 25.15.4. */
export const hidesKeys = (manager: string): boolean =>
  !atLeast(manager, '25.6.17') || (atLeast(manager, '25.7.0') && !atLeast(manager, '25.15.5'));

/** Whether requests signed with any key but the main one are refused: 23.09.10 to 25.15.7, and 25.16 to 25.18. */
export const onlyMainKeySigns = (manager: string): boolean =>
  (atLeast(manager, '23.09.10') && !atLeast(manager, '25.15.8')) ||
  (atLeast(manager, '25.16.0') && !atLeast(manager, '25.19.0'));

/** Whether a sign-in by password hands out any active key, the main one or not: up to 24.09.7, and 24.12 to 25.3. */
const signInPicksAnyKey = (manager: string): boolean =>
  !atLeast(manager, '24.09.8') || (atLeast(manager, '24.12.0') && !atLeast(manager, '25.4.0'));

/** Whether a second active key can lock its owner out: the sign-in may hand out one that then signs nothing. */
export const secondKeyLocksOut = (manager: string): boolean => onlyMainKeySigns(manager) && signInPicksAnyKey(manager);

/** Whether a main key that is switched off makes way for another active key at the sign-in. */
export const signInPassesOverInactive = (manager: string): boolean => signInPicksAnyKey(manager);

/** Whether a main key cannot be switched off: 26.9 and later refuse it. */
export const mainKeyStaysOn = (manager: string): boolean => atLeast(manager, '26.9.0');

/** Whether a key with which a session was ever made cannot be deleted: up to 25.10. */
export const sessionsHoldKeys = (manager: string): boolean => !atLeast(manager, '25.11.0');

/** Whether requests are counted in fixed windows, so that a changed limit counts from the next one: 26.9 and later. */
export const countsInFixedWindows = (manager: string): boolean => atLeast(manager, '26.9.0');

/**
 * The warning before keys are enabled, if a second active key can lock its owner out on this release
 * (docs/contract/users-and-auth.md 1.2); undefined if it cannot. `others`: how many of the keys are not main keys.
 */
export const warningOfSecondKeys = (others: number, manager: string, t: Translate): string | undefined =>
  others > 0 && secondKeyLocksOut(manager)
    ? `${t('keypairs.second.many', { count: others })} ${t('keypairs.second.locks')}`
    : undefined;
