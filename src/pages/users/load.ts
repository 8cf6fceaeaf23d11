import { withWords } from '#i18n/language.ts';

/** What is done to users without a dialog. */
export const loadUserJobs = () => withWords(['work', 'users'], import('./jobs.ts'));
