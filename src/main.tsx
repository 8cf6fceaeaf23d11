import { createRoot } from 'react-dom/client';
import { restoreSession } from '#api/session.ts';
import { App } from '#app/App.tsx';
import { prefetchThisPage } from '#app/prefetch.ts';
import { preferredLanguage, speak } from '#i18n/language.ts';
import '#kit/base.css';

// Who is signed in and what the page needs are asked at once; it is drawn as soon as its language is there.
prefetchThisPage();
void restoreSession();
await speak(preferredLanguage()).catch(() => speak('en')); // English is part of this file: it cannot be missing
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
