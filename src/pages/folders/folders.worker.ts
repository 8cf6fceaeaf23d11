import { serveList } from '#kit/export/serve-list.ts';
import { folderList } from './list.ts';

serveList(folderList);
