import { may, type Operation, type Role } from '#api/access.ts';
import type { PlainKey } from '#i18n/messages.ts';

/** For `closed` of a list page: `why` people whose role may not use an operation can change nothing. */
export const unlessMay =
  (operation: Operation, why: PlainKey) =>
  ({ role }: { role: Role }): PlainKey | null =>
    may(role, operation) ? null : why;
