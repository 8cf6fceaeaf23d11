import { lacks } from '#api/capabilities.ts';
import { useSignedIn } from '#kit/access/use-session.ts';
import { useText } from '#kit/page/use-text.ts';
import css from './maintenance.module.css';

/** What a frozen manager refuses, and what goes on. */
export function Frozen() {
  const { t } = useText();
  const { manager } = useSignedIn();
  const mutates = lacks(manager, 'GraphQL mutations of a frozen manager') === null;
  return (
    <ul className={css.effects}>
      <li>{t('maintenance.frozen.stops')}</li>
      <li>{t(mutates ? 'maintenance.frozen.mutations' : 'maintenance.frozen.noMutations')}</li>
      <li>{t('maintenance.frozen.sessions')}</li>
    </ul>
  );
}
