// Serves the consoles that JOURNEYS lists as JSON ({ port, version, apiPort, manager } each), all in this process: with a
// process each, half a minute passed before the first journey.
import { ensureBuilt, ensureInstalled } from './lib/setup.mjs';

ensureInstalled();
ensureBuilt();
const { serve } = await import('./lib/serve.mjs');
for (const settings of JSON.parse(process.env.JOURNEYS ?? '[]')) await serve(settings);
