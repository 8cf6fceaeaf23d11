import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Markdown } from '#kit/markdown/Markdown.tsx';

const htmlOf = (text: string): string => render(<Markdown text={text} />).container.firstElementChild?.innerHTML ?? '';

test.each([
  ['a **b** *c* ~~d~~ `e`', '<p>a <strong>b</strong> <em>c</em> <s>d</s> <code>e</code></p>'],
  ['one\ntwo', '<p>one<br>two</p>'],
  ['- a\n- b', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
  [
    '[x](https://a.example "t")',
    '<a href="https://a.example" title="t" target="_blank" rel="noopener noreferrer">x</a>',
  ],
  [
    'see https://a.example/b',
    '<a href="https://a.example/b" target="_blank" rel="noopener noreferrer">https://a.example/b</a>',
  ],
  ['```\n<b>\n```', '<pre><code>&lt;b&gt;\n</code></pre>'],
])('%s', (text, html) => {
  expect(htmlOf(text).replaceAll(/\n(?=<)/g, '')).toContain(html.replaceAll(/\n(?=<)/g, ''));
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<div onclick="x">\n\n<iframe src="/x"></iframe>',
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](&#106;avascript:alert(1))',
  '[a](data:text/html;base64,PHNjcmlwdD4=)',
  '[a](vbscript:x)',
  '<javascript:alert(1)>',
  '![a](javascript:alert(1))',
  '![a](data:image/svg+xml,<svg onload=alert(1)>)',
])('%s becomes text', text => {
  const { container } = render(<Markdown text={text} />);
  expect(container.querySelectorAll('script, img, iframe, div div div, a')).toHaveLength(0);
  for (const element of container.querySelectorAll('*'))
    expect([...element.attributes].map(({ name }) => name).filter(name => /^on|src|href/.test(name))).toEqual([]);
});

test('an image is a link, and a heading is no heading of the page', () => {
  const { container } = render(<Markdown text={'# Title\n\n![cat](https://a.example/cat.png)'} />);
  expect(container.querySelector('h1, img')).toBeNull();
  expect(container.querySelector('a')).toHaveAttribute('href', 'https://a.example/cat.png');
});
