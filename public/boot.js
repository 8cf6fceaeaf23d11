// Runs before anything else is there: the chosen theme and language, so that nothing flashes, and the two questions
// that every visit begins with, so that their answers are on the way while the code is (src/api/early.ts takes them up).
(() => {
  const root = document.documentElement;
  try {
    root.dataset.theme = localStorage.getItem('console.theme') || 'system';
    root.lang = localStorage.getItem('console.language') || root.lang;
  } catch {
    root.dataset.theme = 'system'; // storage is switched off in this browser
  }
  const ask = (path, init) => {
    const answer = fetch(path, {
      cache: 'no-store',
      credentials: 'same-origin',
      keepalive: true, // it goes on when the page is loaded again: src/api/transport.ts, `sent`
      signal: AbortSignal.timeout(30_000),
      ...init,
    });
    answer.catch(() => {}); // whoever takes it up deals with it
    return answer;
  };
  const json = { Accept: 'application/json', 'Content-Type': 'application/json' };
  window.early = {
    check: ask('/server/login-check', { method: 'POST', headers: json, body: '{}' }),
    hello: ask('/func/', { headers: { Accept: 'application/json' } }),
  };
})();
