import { withWords } from '#i18n/language.ts';

/** Fetches what the task center shows once there is a job. */
export const loadTasks = async () => (await withWords(['work'], import('./Tasks.tsx'))).Tasks;
