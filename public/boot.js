// Runs before all other code. It applies the chosen theme and language, so that nothing flashes, sends the first two
// requests of every visit while the code is still being loaded (src/api/early.ts takes their answers), and requests the
// files of the page at this address (tools/vite/page-files.ts writes which).
(() => {
  const { files } = document.currentScript.dataset;
  const base = new URL('.', document.currentScript.src).pathname; // `/`, or the path prefix of the build
  const root = document.documentElement;
  let chosen = null;
  try {
    root.dataset.theme = localStorage.getItem('console.theme') || 'system';
    chosen = localStorage.getItem('console.language');
    root.lang = chosen || root.lang;
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
  if (!files) return; // the server of development, which has no files of a build
  const table = JSON.parse(files);
  const at = `/${location.pathname.slice(base.length)}`;
  const paths = Object.keys(table.code);
  // a page of one row: `/storages/:id`
  const path = paths.find(known => new RegExp(`^${known.replace(/:[^/]+/, '[^/]+')}$`).test(at)) ?? paths[0];
  const language = [chosen, ...navigator.languages.map(tag => tag.split('-')[0])].find(tag => table.words[tag]) ?? 'en';
  for (const number of new Set([...table.code[path], ...table.words[language][path]])) {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'modulepreload', href: base + table.files[number], crossOrigin: '' });
    document.head.append(link);
  }
})();
