import { describe, expect, test } from 'vitest';
import {
  countsInFixedWindows,
  hasMainKeys,
  listsMainKeys,
  mainKeyStaysOn,
  onlyMainKeySigns,
  secondKeyLocksOut,
  sessionsHoldKeys,
  signInPassesOverInactive,
} from '#api/key-rules.ts';

/** Releases on both sides of each line that the contract draws (docs/contract/users-and-auth.md 1.2, 4.3, 4.5). */
describe.each<[string, (manager: string) => boolean, yes: string[], no: string[]]>([
  ['users have main keys', hasMainKeys, ['23.09.8', '24.09.7', '26.9.6'], ['23.03.12', '23.09.7']],
  ['the list says which are main keys', listsMainKeys, ['26.9.0'], ['23.09.10', '26.4.16']],
  [
    'only the main key signs',
    onlyMainKeySigns,
    ['23.09.10', '24.09.7', '25.15.7', '25.16.0', '25.18.4'],
    ['23.09.9', '25.15.8', '25.15.12', '25.19.0', '26.9.6'],
  ],
  [
    'a second active key can lock its owner out',
    secondKeyLocksOut,
    ['23.09.10', '24.09.7', '24.12.1', '25.3.3'],
    ['23.09.9', '24.09.8', '25.4.0', '25.15.12', '26.4.16'],
  ],
  [
    'the sign-in passes over a main key that is off',
    signInPassesOverInactive,
    ['23.09.10', '24.09.7', '25.3.3'],
    ['24.09.8', '25.4.0', '26.4.16'],
  ],
  ['a main key cannot be switched off', mainKeyStaysOn, ['26.9.6'], ['26.4.16', '23.09.10']],
  ['sessions hold their keys', sessionsHoldKeys, ['23.09.10', '24.09.7', '25.10.3'], ['25.11.0', '25.15.12']],
  ['requests are counted in fixed windows', countsInFixedWindows, ['26.9.6'], ['26.4.16']],
])('%s', (_, rule, yes, no) => {
  test.each(yes)('on %s', manager => expect(rule(manager)).toBe(true));
  test.each(no)('not on %s', manager => expect(rule(manager)).toBe(false));
});
