import type { ListArgs } from '#api/page.ts';
import { useText } from '#kit/page/use-text.ts';
import controls from '#kit/table/controls.module.css';
import type { Selection } from '#kit/table/use-selection.ts';
import type { PolicyDialog } from './dialog.ts';
import type { Policy } from './kinds.ts';

type Props = {
  selection: Selection<Policy>;
  /** All that match, for a selection that is all of them. */
  matching: (args: ListArgs) => readonly Policy[];
  args: ListArgs;
  show: (dialog: PolicyDialog) => void;
};

/** Puts two chosen policies side by side; says what to do where others than two are chosen. */
export function CompareButton({ selection, matching, args, show }: Props) {
  const { t } = useText();
  const [one, two, ...more] = selection.everything ? matching(args) : [...selection.ticked.values()];
  if (!one || !two || more.length > 0) return <span>{t('policies.compare.two')}</span>;
  return (
    <button type="button" className={controls.link} onClick={() => show({ kind: 'compare', pair: [one, two] })}>
      {t('policies.compare')}
    </button>
  );
}
