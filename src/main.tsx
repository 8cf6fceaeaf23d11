import { createRoot } from 'react-dom/client';
import { restoreSession } from '#api/session.ts';
import { App } from '#app/App.tsx';
import { preferredLanguage, speak } from '#i18n/language.ts';
import './kit/base.css';

// Who is signed in is asked at once; the page is drawn as soon as its language is there.
void restoreSession();
await speak(preferredLanguage());
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
