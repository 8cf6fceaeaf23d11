import * as z from 'zod/mini';
import { amountOf, type ChangedMinima, hasNoEffect, isBelowOwn, ownAmount, ownLimits } from '#api/image-limits.ts';
import type { Image } from '#api/images.ts';
import type { Slot } from '#api/slots.ts';
import type { Translate } from '#i18n/messages.ts';
import { amountRule } from '#kit/form/amount.ts';
import type { RuledFields } from '#kit/form/form.ts';
import { formatLimit, parseLimit } from '#kit/form/limit-text.ts';
import { bySlotField, slotAmounts, slotField, slotMeasure } from '#kit/form/slot-form.ts';
import type { Decimal } from '#lib/decimal.ts';
import { isUnlimited } from '#lib/limits.ts';

/** The form of an image: the minimum of each slot as it is typed, empty for none. */
export type ImageForm = Record<string, string>;

/** An image that a form is opened on, and the slots that the form has. */
export type OpenedImage = { image: Image; slots: readonly Slot[] };

export const MAP = 'resource_limits';

/** Slots that every image has a minimum of. */
const FIRST = ['cpu', 'mem'];

/** Above this no number of bytes is exact in every part of the manager. */
const MOST_BYTES = '9007199254740991';

/** Stored texts by slot. One that is no amount stands in the form as it is. */
const texts = (slots: readonly Slot[], stored: Readonly<Record<string, string>>): ImageForm =>
  bySlotField(MAP, slots, slot => {
    const text = stored[slot.name] ?? '';
    const amount = amountOf(slot.name, text);
    return amount === null ? text : formatLimit(amount, slotMeasure(slot));
  });

export const toForm = ({ resource_limits }: Image, slots: readonly Slot[]): ImageForm =>
  texts(slots, Object.fromEntries(resource_limits.map(({ key, min }) => [key, min])));

/** The form as it is with the image's own minima. */
export const toOwn = ({ labels }: Image, slots: readonly Slot[]): ImageForm => texts(slots, ownLimits(labels));

/** The minima among the data of a form that changed. */
export function toChanged(changed: Partial<ImageForm>, slots: readonly Slot[]): ChangedMinima {
  const amounts = slotAmounts(MAP, slots, changed);
  const touched = slots.filter(slot => slotField(MAP)(slot) in changed);
  return Object.fromEntries(touched.map(({ name }) => [name, finite(amounts[name])]));
}

const finite = (amount: ReturnType<typeof parseLimit> | undefined): Decimal | null =>
  amount === null || amount === undefined || isUnlimited(amount) ? null : amount;

/** The fields: what is valid, which is an amount that the manager goes by, and labels. */
export const imageFields = ({ image, slots }: OpenedImage, manager: string, t: Translate): RuledFields<ImageForm> =>
  bySlotField(MAP, slots, slot => {
    const first = FIRST.includes(slot.name);
    const measure = slotMeasure(slot);
    const range = { measure, least: first ? '1' : '0', most: slot.bytes ? MOST_BYTES : null, empty: !first };
    const counts = (text: unknown) =>
      !hasNoEffect(slot.name, finite(parseLimit(String(text), measure)), image.labels, manager);
    const rule = amountRule(range, first ? 'images.min.first' : 'images.min.amount');
    return {
      label: { text: t('images.minimum.of', { name: slot.label }) },
      rule: rule.check(z.refine(counts, { error: 'images.min.noEffect' })),
    };
  });

/** Slots whose minimum in a form is below the image's own. */
export const below = (form: ImageForm, { image, slots }: OpenedImage): Slot[] =>
  slots.filter(slot => {
    const amount = finite(parseLimit(form[slotField(MAP)(slot)] ?? '', slotMeasure(slot)));
    const own = ownAmount(slot.name, image.labels);
    return amount === null ? own !== null && own !== '0' : isBelowOwn(slot.name, amount, image.labels);
  });
