/** The number of characters as the manager's database counts them: most emoji are one, and two in `length`. */
export const characters = (text: string): number => [...text].length;
