import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Every rule of every style sheet: its file, selector and declarations. */
const RULES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.css'))
  .flatMap(file =>
    [...readFileSync(`src/${file}`, 'utf8').matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
      at: `${file}: ${selector.trim()}`,
      body,
    })),
  );

test('nothing is hidden by a transparent colour or border: forced colours would show it', () => {
  const hidden = RULES.filter(({ body }) => /(^|[\s;])(color|border[\w-]*):[^;]*transparent/.test(body));
  expect(hidden.map(({ at }) => at)).toEqual([]);
});

test('what is drawn by its background alone keeps it under forced colours', () => {
  const drawn = RULES.filter(
    ({ at, body }) =>
      /\bbackground(-color)?:(?!\s*none)/.test(body) &&
      (/content:\s*""/.test(body) || /progress(::|\s*$)/.test(at) || /skeleton span$/.test(at)),
  );
  expect(drawn.length).toBeGreaterThan(5);
  const kept = ({ body }: { body: string }) =>
    /forced-color-adjust:\s*none/.test(body) && /background: (var\(--(fill|track|shape)\)|linear)/.test(body);
  expect(drawn.filter(rule => !kept(rule)).map(({ at }) => at)).toEqual([]);
});
