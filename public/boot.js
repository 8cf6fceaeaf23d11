// Runs before all other code. It applies the chosen theme and language, so that nothing flashes, and sends the first two
// requests of every visit while the code is still being loaded (src/api/early.ts takes their answers).
(() => {
  const base = new URL('.', document.currentScript.src).pathname; // `/`, or the path prefix of the build
  const root = document.documentElement;
  try {
    root.dataset.theme = localStorage.getItem('console.theme') || 'system';
    root.lang = localStorage.getItem('console.language') || root.lang;
  } catch {
    root.dataset.theme = 'system'; // storage is switched off in this browser
  }
  const ask = (path, init) => {
    const answer = fetch(base + path, {
      cache: 'no-store',
      credentials: 'same-origin',
      keepalive: true, // a reload must not break it off: src/api/transport.ts, `outlive`
      signal: AbortSignal.timeout(30_000),
      ...init,
    });
    answer.catch(() => {}); // handled where it is taken
    return answer;
  };
  const json = { Accept: 'application/json', 'Content-Type': 'application/json' };
  window.early = {
    check: ask('server/login-check', { method: 'POST', headers: json, body: '{}' }),
    hello: ask('func/', { headers: { Accept: 'application/json' } }),
  };
})();
