import type { PlainKey } from '#i18n/messages.ts';
import { hasSeparators } from '#lib/typed-number.ts';
import { type Measure, splitLimit } from './limit-text.ts';

/** The message of a zod rule for a number: about its separators where it has any, else `fault`. */
export const numberFault =
  (fault: PlainKey) =>
  ({ input }: { input?: unknown }): PlainKey =>
    hasSeparators(String(input)) ? 'form.separator' : fault;

/** The same for a limit as a form holds it. */
export const limitFault = (measure: Measure, fault: PlainKey = 'form.limit') => {
  const faultOf = numberFault(fault);
  return ({ input }: { input?: unknown }): PlainKey =>
    faultOf({ input: typeof measure === 'string' ? input : splitLimit(String(input)).amount });
};
