import { createRoot } from 'react-dom/client';
import { App } from '#app/App.tsx';
import { prepare } from '#app/prefetch.ts';
import { preferredLanguage, speak } from '#i18n/language.ts';
import '#kit/base.css';

// No top-level await: while it waits, pages are loaded, and they import modules of this file, which would not be evaluated yet.
async function start(): Promise<void> {
  const speaking = speak(preferredLanguage()).catch(() => speak('en')); // English is part of this file
  await Promise.all([prepare(), speaking]);
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<App />);
}

void start();
