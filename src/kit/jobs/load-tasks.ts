import { withWords } from '#i18n/language.ts';

/** Loads what follows tasks again after a reload. */
export const loadResumeTasks = async () => (await withWords(['work'], import('./resume-tasks.ts'))).resumeTasks;

/** Loads the task center's content, which the first job needs. */
export const loadTasks = async () => (await withWords(['work'], import('./Tasks.tsx'))).Tasks;
