import { createRoot } from 'react-dom/client';
import { App } from '#app/App.tsx';
import { prepare } from '#app/prefetch.ts';
import { preferredLanguage, speak } from '#i18n/language.ts';
import '#kit/base.css';

// Not awaited at the top level: pages are fetched while this waits, and they import what would then still be evaluating.
async function start(): Promise<void> {
  const speaking = speak(preferredLanguage()).catch(() => speak('en')); // English is part of this file
  await Promise.all([prepare(), speaking]);
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<App />);
}

void start();
