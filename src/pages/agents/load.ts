import { withWords } from '#i18n/language.ts';

/** What writes to agents. */
export const loadAgentWrites = () => withWords(['work'], import('./switch-now.ts'));
