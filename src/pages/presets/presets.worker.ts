import { serveList } from '#kit/export/serve-list.ts';
import { presetList } from './list.ts';

serveList(presetList);
