/**
 * Whether a text can be an e-mail address: one `@`, text on both sides, and no blank, control or unassigned character.
 * Managers check no syntax, and addresses such as `bug@localhost` or `한글@example.com` are in use.
 */
export const isEmail = (text: string): boolean => /^[^\s@\p{C}]+@[^\s@\p{C}]+$/u.test(text);
