import { useState } from 'react';
import type { User } from '#api/users.ts';
import { useText } from '#kit/page/use-text.ts';
import controls from '#kit/table/controls.module.css';
import type { Selection } from '#kit/table/use-selection.ts';
import { copyText } from '#lib/clipboard.ts';

/** Copies the ticked users' addresses, for a mail to them. All that match are a matter for the export. */
export function CopyEmails({ selection }: { selection: Selection<User> }) {
  const { t } = useText();
  const [copied, setCopied] = useState<boolean | null>(null);
  if (selection.everything) return null;
  const copy = async () => {
    setCopied(await copyText([...selection.ticked.values()].map(user => user.email).join(', ')));
    setTimeout(() => setCopied(null), 2000);
  };
  return (
    <button type="button" className={controls.link} onClick={() => void copy()}>
      {copied === null ? t('users.copyEmails') : t(copied ? 'copy.done' : 'copy.failed')}
    </button>
  );
}
