import type { ListArgs } from '#api/page.ts';
import { type User, type UserTab, users } from '#api/users.ts';
import { useMay } from '#kit/access/use-session.ts';
import { type Chosen, chosenOf } from '#kit/jobs/chosen.ts';
import { useText } from '#kit/page/use-text.ts';
import type { Selection } from '#kit/table/use-selection.ts';
import { CopyEmails } from './CopyEmails.tsx';
import type { UserDialog } from './dialog.ts';
import css from './users.module.css';

type Props = {
  selection: Selection<User>;
  args: ListArgs;
  tab: UserTab;
  show: (dialog: UserDialog) => void;
};

/** What can be done with the chosen users, in the bar that says how many they are. */
export function BulkActions({ selection, args, tab, show }: Props) {
  const { t } = useText();
  const may = useMay('modify_user');
  const chosen = (): Chosen<User> =>
    chosenOf(selection, {
      rowId: user => user.uuid,
      rowName: user => user.email,
      readPage: (offset, limit) => users.read({ ...args, offset, limit, tab }, { timeout: 120_000 }),
      readAgain: users.readAgain,
    });
  const [label, kind] =
    tab === 'active'
      ? (['users.inactivate', 'inactivate-many'] as const)
      : (['users.reactivate', 'reactivate-many'] as const);
  return (
    <>
      {may ? (
        <button type="button" className={css.link} onClick={() => show({ kind, chosen: chosen() })}>
          {t(label)}
        </button>
      ) : (
        <span>{t('users.onlySuperadmin')}</span>
      )}
      <CopyEmails selection={selection} />
    </>
  );
}
