// What the benchmark does in a browser: visits with an empty cache, at a given CPU throttle, and what they cost.
import { brotliCompressSync, constants } from 'node:zlib';

const ACCOUNT = { username: 'admin@example.com', password: 'Admin-pw-1!' };

/** Middle value of an odd number of figures, mean of the middle two of an even one. */
export function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Bytes of a text at brotli's best. */
export const brotli = text => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** A fresh browser profile; `signedIn` gives it a session. Answers the page and its CDP session. */
export async function visitor(browser, base, { signedIn = true, cpu = 1 } = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
  if (signedIn) {
    const answer = await context.request.post(`${base}/server/login`, { data: ACCOUNT });
    if (!(await answer.json()).authenticated) throw new Error(`cannot sign in at ${base}`);
  }
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  await page.addInitScript(() => {
    window.__longest = 0;
    new PerformanceObserver(list => {
      for (const task of list.getEntries()) window.__longest = Math.max(window.__longest, task.duration);
    }).observe({ type: 'longtask', buffered: true });
    const look = () => {
      if (
        document.querySelectorAll('tbody tr td:nth-child(3)').length >= 20 &&
        !document.querySelector('tbody[aria-hidden]')
      )
        window.__rows ??= performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  return { context, page, cdp };
}

/** Opens an address with an empty cache: ms to the first paint and to 20 rows. */
export async function firstVisit(browser, base, path, cpu) {
  const { context, page } = await visitor(browser, base, { cpu });
  await page.goto(base + path, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.__rows && performance.getEntriesByName('first-contentful-paint').length);
  const figures = await page.evaluate(() => ({
    paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    rows: window.__rows,
  }));
  await context.close();
  return figures;
}

/** Bytes of scripts and style sheets at brotli's best. */
async function bytesOf(context, urls) {
  const files = urls.filter(url => /\.(js|css)$/.test(url));
  const sizes = await Promise.all(files.map(async url => brotli(await (await context.request.get(url)).body())));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * A first visit up to its first rows: number of requests, the page itself included, how many of them for data, bytes of
 * script at brotli's best with the files' addresses, and bytes of script and style that are read ahead afterwards, while
 * nobody does anything.
 */
export async function requestsToList(browser, base, path, rows) {
  const { context, page } = await visitor(browser, base);
  // an observer, not a frame: it sees the rows before the page reacts to them with its next requests
  await page.addInitScript(least => {
    const observer = new MutationObserver(() => {
      const there = document.querySelectorAll('tbody tr td:nth-child(3)').length >= least;
      if (!there || document.querySelector('tbody[aria-hidden]')) return;
      window.__list = performance.now();
      observer.disconnect();
    });
    observer.observe(document, { childList: true, subtree: true, attributes: true });
  }, rows);
  await page.goto(base + path, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.__list);
  await readAhead(page);
  const [urls, later] = await page.evaluate(() => {
    const all = performance.getEntriesByType('resource');
    const names = after => all.filter(r => r.startTime >= window.__list === after).map(r => r.name);
    return [names(false), names(true)];
  });
  const files = urls.filter(url => url.endsWith('.js'));
  const figures = {
    count: urls.length + 1,
    data: urls.filter(url => url.includes('/admin/gql')).length,
    files,
    scripts: await bytesOf(context, files),
    ahead: await bytesOf(context, later),
  };
  await context.close();
  return figures;
}

/** Waits until everything has been read ahead: the browser was idle, and nothing has been requested for a second. */
async function readAhead(page) {
  const requests = () => page.evaluate(() => performance.getEntriesByType('resource').length);
  await page.evaluate(() => new Promise(done => requestIdleCallback(done)));
  for (let before = -1, now = await requests(); before !== now; before = now, now = await requests())
    await page.waitForTimeout(1000);
}

/** Bytes of script, at brotli's best, that the sign-in form needs before it can be seen. */
export async function scriptsToSignIn(browser, base) {
  const { context, page } = await visitor(browser, base, { signedIn: false });
  const html = await (await context.request.get(`${base}/`)).text();
  const files = [...html.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map(match => match[1]);
  const texts = await Promise.all(files.map(async file => (await context.request.get(base + file)).body()));
  await context.close();
  await page.close();
  return texts.reduce((sum, text) => sum + brotli(text), 0);
}

/** Heap of the page in MB after a collection of what nobody holds. */
export async function heap(cdp) {
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize / 1e6;
}

/** Longest task of the page in ms since the last call. */
export const longestTask = page =>
  page.evaluate(() => {
    const longest = window.__longest;
    window.__longest = 0;
    return longest;
  });
