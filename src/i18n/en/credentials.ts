/** English, what is said of credentials. */
export const credentials = {
  'form.rate': 'A whole number from 1 to 2,147,483,647.',
} as const;
