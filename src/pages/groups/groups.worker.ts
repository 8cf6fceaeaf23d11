import { serveList } from '#kit/export/serve-list.ts';
import { groupList } from './list.ts';

serveList(groupList);
