/** How many characters a text has as the manager's database counts them: most emoji are one, not the two of `length`. */
export const characters = (text: string): number => [...text].length;
