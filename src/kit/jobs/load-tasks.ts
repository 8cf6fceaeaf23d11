import { withWords } from '#i18n/language.ts';

/** Loads the task center's content, which the first job needs. */
export const loadTasks = async () => (await withWords(['work'], import('./Tasks.tsx'))).Tasks;
