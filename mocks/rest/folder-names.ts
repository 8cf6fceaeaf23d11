const RESERVED = new Set(
  '.terminfo .jupyter .tmux.conf .ssh /bin /boot /dev /etc /lib /lib64 /media /mnt /opt /proc /root /run /sbin /srv /sys /tmp /usr /var /home'.split(
    ' ',
  ),
);
const PATTERNS = [/^\.[a-z0-9]+rc$/, /^\.[a-z0-9]+_profile$/];

/** Names that the manager reserves (docs/contract/resources-and-operations.md 7.2). */
export const isReserved = (name: string): boolean => RESERVED.has(name) || PATTERNS.some(pattern => pattern.test(name));

/** The names that 23.09 accepts. */
export const isSlug = (name: string): boolean => /^\.?[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(name);

/** The refusal of a name by 24.09 and later; null if it is accepted. */
export function nameFlaw(name: string): string | null {
  if (isReserved(name)) return `VFolder name '${name}' is reserved for internal operations`;
  return name.length > 64 ? 'The length of VFolder name should be shorter than 64.' : null;
}

/**
 * Whether a name is refused for a project's folder because it begins with a dot; `.local` is allowed
 * (docs/contract/resources-and-operations.md 7.2, read in the code).
 */
export const mayNotBeDotted = (name: string): boolean => name.startsWith('.') && name !== '.local';
