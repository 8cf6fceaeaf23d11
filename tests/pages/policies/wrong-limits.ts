import { INFINITE, type Measure } from '#kit/form/limit-text.ts';
import { MEMORY_UNITS, toBytes } from '#lib/units.ts';
import { type Range, SYSTEM } from '#pages/policies/form.ts';
import type { dice } from '../../lib/random.ts';

type Dice = ReturnType<typeof dice>;

/** Texts that are not a number in any unit. */
const NONSENSE = ['', ' ', '-1', '-0.5', '1e2', '1,000', '0x10', 'ten', 'NaN', 'Infinity', '1 2', '١٢', '.'];

const letters = 'acxyz,;-+eE_%/ '; // `5b` is five bytes
const noise = ({ below, one, many }: Dice): string => {
  const text = many(6, () => one([...letters])).join('');
  return `${below(100)}${one([...letters.trim()])}${text}`;
};

/** A text that a field must call wrong, of every way in which one can be. */
export function wrongText(range: Range, dice: Dice): string {
  const { below, one } = dice;
  const { measure, least, most, endless, system } = range;
  const ways: (() => string)[] = [
    () => inUnit(one(NONSENSE), measure, dice),
    () => inUnit(noise(dice), measure, dice),
    () => inUnit(String(-1 - below(1e9)), measure, dice),
  ];
  if (measure === 'whole') ways.push(() => `${1 + below(9)}.${below(1e6)}`);
  if (typeof measure !== 'string') {
    ways.push(
      () => `${below(1000)}.5 B`,
      () => String(1 + below(1000)),
      () => `${1 + below(9)} ${one(['', 'XB', 'gib', 'bytes', measure.bytes === MEMORY_UNITS ? 'GB' : 'GiB'])}`,
    );
  }
  if (least !== '0') ways.push(() => (typeof measure === 'string' ? '0' : `0 ${one(measure.bytes)}`));
  if (most !== null) ways.push(() => beyond(most, measure, dice));
  if (!endless) ways.push(() => INFINITE);
  if (!system) ways.push(() => SYSTEM);
  return one(ways)();
}

/** As the field would hold what is typed: with the unit that is chosen beside it. */
const inUnit = (text: string, measure: Measure, { one }: Dice): string =>
  typeof measure === 'string' ? text : `${text} ${one(measure.bytes)}`;

/** More than the most, by a little or by a lot, up to numbers that a double does not hold. */
function beyond(most: string, measure: Measure, { below, one }: Dice): string {
  const [whole = '0'] = most.split('.');
  const more = BigInt(whole) + one([1n, BigInt(1 + below(1e9)), 10n ** BigInt(10 + below(15))]);
  if (typeof measure === 'string') return measure === 'decimal' ? one([`${whole}.000001`, String(more)]) : String(more);
  const unit = one(measure.bytes);
  const size = BigInt(toBytes('1', unit) ?? 1);
  return `${(more + size - 1n) / size} ${unit}`;
}
