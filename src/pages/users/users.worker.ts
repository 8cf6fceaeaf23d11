import { serveList } from '#kit/export/serve-list.ts';
import { userList } from './list.ts';

serveList(userList);
