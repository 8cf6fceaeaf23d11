// Runs before the first paint: the chosen theme and language, so that nothing flashes.
(() => {
  const root = document.documentElement;
  try {
    root.dataset.theme = localStorage.getItem('console.theme') || 'system';
    root.lang = localStorage.getItem('console.language') || root.lang;
  } catch {
    root.dataset.theme = 'system'; // storage is switched off in this browser
  }
})();
