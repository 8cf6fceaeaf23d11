import { failOnLogs } from './lib/quiet.ts';

failOnLogs();
