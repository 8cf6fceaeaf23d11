import { useState } from 'react';
import type { Entry } from '#api/activity.ts';
import { asClient, asGraphql, asHttp, asKeyCurl, asSessionCurl } from '#api/copy-as.ts';
import { Menu } from '#kit/overlay/Menu.tsx';
import { useText } from '#kit/page/use-text.ts';
import { copyText } from '#lib/clipboard.ts';

/** Copies a write as a command or a request, and reports whether that worked. */
export function CopyAs({ entry: { request, cli } }: { entry: Entry }) {
  const { t } = useText();
  const [said, setSaid] = useState<'copy.done' | 'copy.failed' | null>(null);
  const item = (label: string, write: () => string) => ({
    label,
    onSelect: async () => {
      setSaid((await copyText(write())) ? 'copy.done' : 'copy.failed');
      setTimeout(() => setSaid(null), 2000);
    },
  });
  const items = [
    'text' in request ? item('GraphQL', () => asGraphql(request)) : item('HTTP', () => asHttp(request)),
    item(t('activity.copy.session'), () => asSessionCurl(request)),
    item(t('activity.copy.api'), () => asKeyCurl(request)),
    ...(cli ? [item('backend.ai', () => asClient(cli))] : []),
  ];
  return (
    <Menu
      label={t('activity.copy')}
      face={<span role="status">{t(said ?? 'activity.copy')}</span>}
      items={items.map(({ label, onSelect }) => ({ label, onSelect: () => void onSelect() }))}
    />
  );
}
