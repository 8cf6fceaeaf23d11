// The scenes of the budgets beyond the first visit, each answering its figures.
import fs from 'node:fs';
import { heap, longestTask, visitor } from './browser.mjs';

const list = 'section table[aria-busy=false] tbody th a';

async function listPage(browser, base, query, options) {
  const visit = await visitor(browser, base, options);
  await visit.page.goto(`${base}/users${query}`);
  await visit.page.locator(list).first().waitFor();
  await visit.page.waitForLoadState('networkidle');
  return visit;
}

/** From a click on the other tab to its rows, in ms beyond what the manager took to answer. */
export async function changeList(browser, base) {
  const { context, page } = await listPage(browser, base, '');
  const beyond = [];
  for (let i = 0; i < 6; i++) {
    const name = i % 2 ? 'Active' : 'Inactive';
    const figure = await page.evaluate(
      tab =>
        new Promise(done => {
          const start = performance.now();
          const before = document.querySelector('tbody th')?.textContent;
          performance.clearResourceTimings();
          [...document.querySelectorAll('[role=tab]')].find(t => t.textContent.startsWith(tab)).click();
          const look = () => {
            if (document.querySelector('tbody th')?.textContent === before || document.querySelector('[data-old]'))
              return requestAnimationFrame(look);
            const answer = performance.getEntriesByType('resource').find(r => r.name.includes('/admin/gql'));
            done(performance.now() - start - (answer?.duration ?? 0));
          };
          requestAnimationFrame(look);
        }),
      name,
    );
    beyond.push(figure);
  }
  await context.close();
  return beyond;
}

/**
 * From a click on another list in the menu to its rows, in ms beyond the slowest answer before them. The pointer was on
 * the link before, so that the page's code is there; its rows have never been read.
 */
export async function goToList(browser, base) {
  const beyond = [];
  for (let round = 0; round < 3; round++) {
    const { context, page } = await listPage(browser, base, '');
    for (const path of ['/credentials', '/folders', '/sessions', '/resource-policies']) {
      await page.locator(`nav a[href="${path}"]`).first().hover();
      await page.waitForTimeout(500);
      const { ms, answers } = await page.evaluate(openList, path);
      if (answers === 0) throw new Error(`${path} showed rows that nobody was asked for`);
      beyond.push(ms);
    }
    await context.close();
  }
  return beyond;
}

/** From a click in the menu back to a list that was open before, to its rows, in ms; its code and its data are there. */
export async function comeBack(browser, base, path) {
  const { context, page } = await visitor(browser, base);
  await page.goto(base + path);
  await page.locator(list).first().waitFor();
  await page.waitForLoadState('networkidle');
  const times = [];
  for (let round = 0; round < 5; round++) {
    await page.evaluate(openList, '/users');
    await page.waitForTimeout(300);
    times.push((await page.evaluate(openList, path)).total);
    await page.waitForTimeout(300);
  }
  await context.close();
  return times;
}

/** In the page: clicks a link of the menu and waits for rows of its list. */
const openList = path =>
  new Promise(done => {
    const start = performance.now();
    performance.clearResourceTimings();
    const link = document.querySelector(`nav a[href="${path}"]`);
    link.click();
    const look = () => {
      // the address is the new one while the old page still stands
      const arrived = document.querySelector('h1')?.textContent === link.textContent;
      const here = arrived && document.querySelector('section table[aria-busy=false] tbody th a');
      if (!here || document.querySelector('tbody[aria-hidden]')) return requestAnimationFrame(look);
      const answers = performance.getEntriesByType('resource').filter(r => r.name.includes('/func/'));
      const slowest = Math.max(0, ...answers.map(answer => answer.duration));
      const total = performance.now() - start;
      done({ ms: total - slowest, total, answers: answers.length });
    };
    requestAnimationFrame(look);
  });

/** Scrolls what `selector` finds, 120 px a frame: the frames' times in ms. */
const scrollFrames = (page, selector) =>
  page.evaluate(
    chosen =>
      new Promise(done => {
        const scroller = document.querySelector(chosen);
        const times = [];
        let last = performance.now();
        const step = now => {
          times.push(now - last);
          last = now;
          scroller.scrollTop += 120;
          if (times.length < 110) requestAnimationFrame(step);
          else done(times.slice(2));
        };
        requestAnimationFrame(step);
      }),
    selector,
  );

/** Scrolls a list's page of 500 rows: the frames' times in ms. */
export async function scroll(browser, base, cpu) {
  const { context, page } = await listPage(browser, base, '?per_page=500', { cpu });
  const frames = await scrollFrames(page, 'div:has(> table)');
  await context.close();
  return frames;
}

/** The same for 500 rows of a plain table that no script touches: what the machine can do at best. */
export async function scrollPlain(browser, base, cpu) {
  const { context, page } = await visitor(browser, base, { cpu });
  await page.goto(base);
  const row = `<tr>${'<td style="height:31px;padding:0 8px;white-space:nowrap">a cell of text</td>'.repeat(9)}</tr>`;
  await page.setContent(`<div id="plain" style="height:700px;overflow:auto"><table>${row.repeat(500)}</table></div>`);
  const frames = await scrollFrames(page, '#plain');
  await context.close();
  return frames;
}

/** Exports the whole list as CSV: rows, seconds, longest task of the page in ms, growth of its heap in MB. */
export async function exportAll(browser, base) {
  const { context, page, cdp } = await listPage(browser, base, '');
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Export CSV' }).click();
  const start = page.getByRole('dialog', { name: 'Export CSV' }).getByRole('button', { name: 'Export', exact: true });
  await start.waitFor();
  const before = await heap(cdp);
  await longestTask(page);
  const began = performance.now();
  let peak = before;
  let running = true;
  const watch = (async () => {
    while (running) {
      peak = Math.max(peak, (await cdp.send('Runtime.getHeapUsage')).usedSize / 1e6);
      await new Promise(done => setTimeout(done, 100));
    }
  })();
  const [file] = await Promise.all([page.waitForEvent('download', { timeout: 600_000 }), start.click()]);
  const seconds = (performance.now() - began) / 1000;
  running = false;
  await watch;
  const lines = fs
    .readFileSync(await file.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  const emails = lines.slice(1).map(line => line.split(',', 1)[0]);
  const figures = {
    rows: emails.length,
    distinct: new Set(emails).size,
    seconds,
    longest: await longestTask(page),
    growth: peak - before,
  };
  await context.close();
  return figures;
}

/** Half an hour on a list that is read anew whenever one comes back to it: heap in MB early and at the end. */
export async function stayOn(browser, base, times) {
  const { context, page, cdp } = await visitor(browser, base);
  await page.clock.install();
  await page.goto(`${base}/users`);
  await page.locator(list).first().waitFor();
  const read = async () => {
    const answer = page.waitForResponse(
      r => r.url().includes('/admin/gql') && r.request().postData().includes('UserList'),
    );
    await page.clock.fastForward(20_000);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    await answer;
    await page.locator(list).first().waitFor();
  };
  for (let i = 0; i < 10; i++) await read();
  const before = await heap(cdp);
  for (let i = 0; i < times; i++) await read();
  const after = await heap(cdp);
  await context.close();
  return { before, after };
}

/**
 * Half an hour on a list that reads itself again every 5 s, after ten minutes in which V8 has optimised the code that reads:
 * its machine code is counted as heap. Heap in MB before and after, and how often it was read.
 */
export async function stayLive(browser, base, path, minutes) {
  const { context, page, cdp } = await visitor(browser, base);
  await page.clock.install();
  await page.goto(base + path);
  await page.locator(list).first().waitFor();
  const read = async () => {
    const answer = page.waitForResponse(
      r => r.url().includes('/admin/gql') && r.request().postData().includes('AgentPage'),
    );
    await page.clock.fastForward(5000);
    await answer;
    await page.locator(list).first().waitFor();
  };
  for (let i = 0; i < 120; i++) await read();
  const before = await heap(cdp);
  const times = minutes * 12;
  for (let i = 0; i < times; i++) await read();
  const after = await heap(cdp);
  await context.close();
  return { before, after, times };
}

/** What one view costs: script and task time in ms, bytes received, nodes. */
export async function viewCost(browser, base) {
  const { context, page, cdp } = await visitor(browser, base);
  await cdp.send('Performance.enable');
  await page.goto(`${base}/users`);
  await page.locator(list).first().waitFor();
  await page.waitForLoadState('networkidle');
  const metrics = Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map(m => [m.name, m.value]));
  await context.close();
  return { script: metrics.ScriptDuration * 1e3, nodes: metrics.Nodes };
}

/** Pastes an e-mail address into the search box: ms to the row beyond what the manager took to answer. */
export async function searchOne(browser, base, email) {
  const { context, page } = await listPage(browser, base, '');
  const beyond = await page.evaluate(
    wanted =>
      new Promise(done => {
        const box = document.querySelector('thead input[type=search]');
        performance.clearResourceTimings();
        const start = performance.now();
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(box, wanted);
        box.dispatchEvent(new Event('input', { bubbles: true }));
        const look = () => {
          if (
            document.querySelector('tbody th')?.textContent !== wanted ||
            document.querySelectorAll('tbody th').length !== 1
          )
            return requestAnimationFrame(look);
          const answer = performance.getEntriesByType('resource').find(r => r.name.includes('/admin/gql'));
          done(performance.now() - start - answer.duration);
        };
        requestAnimationFrame(look);
      }),
    email,
  );
  await context.close();
  return beyond;
}

/** Fills a manager with policies, which it only tells whole; answers how many there are then. */
export async function fillPolicies(browser, base, count) {
  const { context, page } = await visitor(browser, base);
  await page.goto(base);
  const ask = query =>
    page.evaluate(async text => {
      const answer = await fetch('/func/admin/gql', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ query: text }),
      });
      return (await answer.json()).data;
    }, query);
  const made = index =>
    `p${index}: create_keypair_resource_policy(name: "policy-${index}", props: {default_for_unspecified: "LIMITED", total_resource_slots: "{\\"cpu\\":\\"${index % 64}\\",\\"mem\\":\\"${(index % 512) * 2 ** 30}\\"}", max_concurrent_sessions: ${index % 90}, max_containers_per_session: 1, idle_timeout: 600, max_session_lifetime: 0, allowed_vfolder_hosts: "{}"}) { ok }`;
  for (let at = 0; at < count; at += 200)
    await ask(`mutation { ${Array.from({ length: 200 }, (_, i) => made(at + i)).join(' ')} }`);
  const { items } = await ask('{ items: keypair_resource_policies { name } }');
  await context.close();
  return items.length;
}

/** Lists whose rows are all held in the browser, what is searched by name, and the columns to sort by. */
export const POLICIES = {
  path: '/resource-policies',
  box: 'Search Name',
  typed: 'policy-1',
  columns: [/^Name/, /^CPU/, /^RAM/, /^Sessions/],
};
export const IMAGES = {
  path: '/images',
  box: 'Search Name',
  typed: 'pytorch',
  columns: [/^Name/, /^Version/, /^Registry/, /^Min. RAM/],
};
export const AGENTS = {
  path: '/agents',
  box: 'Search ID',
  typed: 'i-scale-1',
  columns: [/^ID/, /^Status/, /^CPU use/, /^First contact/],
};

/** Such a list searched, sorted and scrolled: longest task in ms while it is read, and after. */
export async function wholeSet(browser, base, cpu, { path, box, typed, columns }) {
  const { context, page } = await visitor(browser, base, { cpu });
  const rest = page.locator('table[aria-busy=false]');
  await page.goto(`${base}${path}?per_page=500`);
  await page.locator(list).first().waitFor();
  await page.waitForLoadState('networkidle');
  const reading = await longestTask(page);
  await page.getByRole('searchbox', { name: box }).pressSequentially(typed, { delay: 60 });
  await page.getByText(/ match$/).waitFor();
  await page.getByRole('searchbox', { name: box }).fill('');
  for (const name of columns)
    for (let turn = 0; turn < 2; turn++) {
      await page.getByRole('columnheader', { name }).getByRole('button', { name }).first().click();
      await rest.waitFor();
      await page.waitForTimeout(200);
    }
  await scrollFrames(page, 'div:has(> table)');
  const held = await longestTask(page);
  await context.close();
  return { reading, held };
}
