const RESERVED = new Set(
  '.terminfo .jupyter .tmux.conf .ssh /bin /boot /dev /etc /lib /lib64 /media /mnt /opt /proc /root /run /sbin /srv /sys /tmp /usr /var /home'.split(
    ' ',
  ),
);
const PATTERNS = [/^\.[a-z0-9]+rc$/, /^\.[a-z0-9]+_profile$/];

/** Names that the manager keeps for itself (docs/contract/resources-and-operations.md 7.2). */
export const isReserved = (name: string): boolean => RESERVED.has(name) || PATTERNS.some(pattern => pattern.test(name));

/** What 23.09 lets through. */
export const isSlug = (name: string): boolean => /^\.?[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(name);

/** What 24.09 and later say against a name; null: nothing. */
export function nameFlaw(name: string): string | null {
  if (isReserved(name)) return `VFolder name '${name}' is reserved for internal operations`;
  return name.length > 64 ? 'The length of VFolder name should be shorter than 64.' : null;
}

/**
 * Whether a project's folder may not have the name because of the dot in front; `.local` may
 * (docs/contract/resources-and-operations.md 7.2, read in the code).
 */
export const mayNotBeDotted = (name: string): boolean => name.startsWith('.') && name !== '.local';
