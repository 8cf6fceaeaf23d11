import { LimitValue } from '#kit/cell/LimitValue.tsx';
import { formatLimit, type Measure } from '#kit/form/limit-text.ts';
import { useText } from '#kit/page/use-text.ts';
import { isUnlimited, type Limit } from '#lib/limits.ts';
import { type Held, isSystem } from './data.ts';

/** What a policy says of a limit where there is room for its unit. */
export function LimitText({ held, measure, unit = '' }: { held: Held; measure: Measure; unit?: string }) {
  const { t } = useText();
  if (isSystem(held)) return t('policies.system');
  const limit = held as Limit | Limit<string> | null;
  if (limit === null || isUnlimited(limit)) return <LimitValue limit={limit} />;
  if (typeof measure !== 'string') return formatLimit(limit, measure);
  return (
    <>
      <LimitValue limit={limit} />
      {unit && ` ${unit}`}
    </>
  );
}
