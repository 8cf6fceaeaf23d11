import { withWords } from '#i18n/language.ts';

/** What writes to agents. */
export const loadAgentWrites = () => withWords(['work'], import('./switch-now.ts'));

/** The code of the details of an agent. */
export const loadAgentDrawer = async () =>
  (await withWords(['work', 'agents'], import('./AgentDrawer.tsx'))).AgentDrawer;

/** The dialogs of agents. */
export const loadAgentDialogs = async () =>
  (await withWords(['work', 'agents'], import('./AgentDialogs.tsx'))).AgentDialogs;
