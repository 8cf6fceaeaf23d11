import { serveList } from '#kit/export/serve-list.ts';
import { sessionList } from './list.ts';

serveList(sessionList);
