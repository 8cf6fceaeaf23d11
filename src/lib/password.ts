/**
 * 8 characters at least, with a letter, a digit and a special character: the guide's rule, the manager has none
 * (docs/contract/users-and-auth.md 3.7).
 */
export const PASSWORD = /^(?=.*\p{L})(?=.*\p{N})(?=.*[^\p{L}\p{N}\s]).{8,}$/su;
