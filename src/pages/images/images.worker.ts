import { serveList } from '#kit/export/serve-list.ts';
import { imageList } from './list.ts';

serveList(imageList);
