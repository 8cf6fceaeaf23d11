import { mayChangeFolders } from '#api/folder-rules.ts';
import type { PlainKey } from '#i18n/messages.ts';
import { useSignedIn } from '#kit/access/use-session.ts';

/** Why the person signed in may change no folder of a project; null for who may. */
export function useClosed(): PlainKey | null {
  const { role, manager } = useSignedIn();
  return mayChangeFolders(role, manager) ? null : 'folders.note.roles';
}
