import type { KeyPair, KeyPairTab } from '#api/keypairs.ts';
import { getSpoken } from '#i18n/language.ts';
import type { Action, PageAction, PageTools } from '#kit/actions/action.ts';
import type { ListContext } from '#kit/list/list.ts';
import { notify } from '#kit/notice/notify.ts';
import { copyText } from '#lib/clipboard.ts';
import type { CredentialDialog } from './dialog.ts';
import { disable, enable } from './switch-at-once.ts';

type Context = ListContext<KeyPairTab>;
type Tools = PageTools<CredentialDialog>;

/** What can be done with the credentials of a tab. The key pair that signs this console's requests stays as it is. */
export function credentialActions(
  { tab, access_key: own, manager }: Context,
  tools: Tools,
): readonly Action<KeyPair>[] {
  const { show } = tools;
  const why = (pair: KeyPair) => (pair.access_key === own ? 'credentials.skip.own' : null);
  return [
    {
      label: 'credentials.copy',
      icon: 'copy',
      only: 'row',
      readOnly: true,
      run: ({ access_key }) => void copy(access_key),
    },
    {
      label: 'edit',
      icon: 'edit',
      run: pair => show({ kind: 'edit', pair }),
      runMany: chosen => show({ kind: 'edit-many', chosen }),
    },
    tab === 'active'
      ? {
          label: 'keypairs.disable',
          icon: 'off',
          run: pair => disable(pair, tools),
          runMany: chosen => show({ kind: 'disable-many', chosen }),
          why,
        }
      : {
          label: 'keypairs.enable',
          icon: 'on',
          run: pair => enable(pair, manager, tools),
          runMany: chosen => show({ kind: 'enable-many', chosen }),
        },
    {
      label: 'delete',
      icon: 'delete',
      run: pair => show({ kind: 'delete', pair }),
      runMany: chosen => show({ kind: 'delete-many', chosen }),
      why,
    },
  ];
}

async function copy(access_key: string): Promise<void> {
  const { t } = getSpoken();
  const done = await copyText(access_key);
  notify({ text: done ? t('credentials.copied', { access_key }) : t('copy.failed') });
}

/** What can be done on the page as a whole. */
export const pageActions = (_: unknown, { show }: Tools): readonly PageAction[] => [
  { label: 'keypairs.create', main: true, run: () => show({ kind: 'add' }) },
];
