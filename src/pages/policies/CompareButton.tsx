import { useText } from '#kit/page/use-text.ts';
import controls from '#kit/table/controls.module.css';
import type { Selection } from '#kit/table/use-selection.ts';
import type { PolicyDialog } from './dialog.ts';
import type { Policy } from './kinds.ts';

type Props = {
  selection: Selection<Policy>;
  /** The policies as they are now. */
  all: readonly Policy[];
  /** Those of them that match, for a selection that is all of those. */
  matching: (all: readonly Policy[]) => readonly Policy[];
  show: (dialog: PolicyDialog) => void;
};

/** Puts two chosen policies side by side; says what to do where others than two are chosen. */
export function CompareButton({ selection, all, matching, show }: Props) {
  const { t } = useText();
  const [one, two, ...more] = selection.everything
    ? matching(all)
    : [...selection.ticked.keys()].flatMap(name => all.find(policy => policy.name === name) ?? []);
  if (!one || !two || more.length > 0) return <span>{t('policies.compare.two')}</span>;
  return (
    <button type="button" className={controls.link} onClick={() => show({ kind: 'compare', pair: [one, two] })}>
      {t('policies.compare')}
    </button>
  );
}
