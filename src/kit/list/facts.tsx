import type { ReactNode } from 'react';
import type { To } from 'react-router-dom';
import type { Slot, SlotLimits } from '#api/slots.ts';
import type { PlainKey, Translate } from '#i18n/messages.ts';
import { CopiedCode } from '#kit/cell/CopiedCode.tsx';
import { ExactTime } from '#kit/cell/ExactTime.tsx';
import { None } from '#kit/cell/None.tsx';
import { Text } from '#kit/cell/Text.tsx';
import { TextLink } from '#kit/cell/TextLink.tsx';
import { YesNo } from '#kit/cell/YesNo.tsx';
import { slotText } from '#kit/form/slot-form.ts';
import type { Fact } from '#kit/page/Facts.tsx';

type Value = string | null | undefined;

/** Makes the facts of details: a label and a value of the kind that the method names. */
export const factsIn = (t: Translate) => ({
  of: (label: PlainKey, value: ReactNode): Fact => ({ label: t(label), value }),
  text: (label: PlainKey, value: string | number | null | undefined): Fact => ({
    label: t(label),
    value: <Text value={value === null || value === undefined ? null : String(value)} />,
  }),
  /** Several texts in one line. */
  texts: (label: PlainKey, values: readonly (string | number)[]): Fact => ({
    label: t(label),
    value: <Text value={values.join(', ')} />,
  }),
  /** A fact for each slot that has an amount. */
  slots: (slots: readonly Slot[], amounts: SlotLimits): Fact[] =>
    slots.flatMap(slot => {
      const amount = amounts[slot.name];
      return amount === undefined ? [] : [{ label: slot.label, value: slotText(slot, amount) }];
    }),
  /** An id or a key, which can be copied. */
  id: (label: PlainKey, value: Value): Fact => ({
    label: t(label),
    value: <CopiedCode value={value} label={t(label)} />,
  }),
  time: (label: PlainKey, value: Value): Fact => ({ label: t(label), value: <ExactTime value={value} /> }),
  yesNo: (label: PlainKey, value: boolean | null | undefined): Fact => ({
    label: t(label),
    value: <YesNo value={value} />,
  }),
  link: (label: PlainKey, value: Value, to: (value: string) => To, code = false): Fact => ({
    label: t(label),
    value: <TextLink value={value} to={to} code={code} />,
  }),
  /** Several links, each on its line. */
  links: (label: PlainKey, values: readonly string[], to: (value: string) => To): Fact => ({
    label: t(label),
    value:
      values.length === 0 ? (
        <None />
      ) : (
        values.map(value => (
          <div key={value}>
            <TextLink value={value} to={to} />
          </div>
        ))
      ),
  }),
});
