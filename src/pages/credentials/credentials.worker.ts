import { serveList } from '#kit/export/serve-list.ts';
import { credentialList } from './list.ts';

serveList(credentialList);
