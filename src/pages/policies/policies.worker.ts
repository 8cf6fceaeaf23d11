import { serveList } from '#kit/export/serve-list.ts';
import { policyList } from './list.ts';

serveList(policyList);
