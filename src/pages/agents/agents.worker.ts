import { serveList } from '#kit/export/serve-list.ts';
import { agentList } from './list.ts';

serveList(agentList);
