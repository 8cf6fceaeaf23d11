import { serveList } from '#kit/export/serve-list.ts';
import { storageList } from './list.ts';

serveList(storageList);
