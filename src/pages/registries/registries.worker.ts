import { serveList } from '#kit/export/serve-list.ts';
import { registryList } from './list.ts';

serveList(registryList);
