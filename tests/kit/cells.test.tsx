import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { speak } from '#i18n/language.ts';
import { Code } from '#kit/cell/Code.tsx';
import { CopyButton } from '#kit/cell/CopyButton.tsx';
import { ExactTime } from '#kit/cell/ExactTime.tsx';
import { Meter } from '#kit/cell/Meter.tsx';
import { Name } from '#kit/cell/Name.tsx';
import { Status } from '#kit/cell/Status.tsx';
import { Text } from '#kit/cell/Text.tsx';
import { Time } from '#kit/cell/Time.tsx';
import { YesNo } from '#kit/cell/YesNo.tsx';

const shown = (cell: React.ReactNode) => render(cell).container.textContent;

test.each([
  ['a text', <Text key="x" value={null} />],
  ['an empty text', <Text key="x" value="" />],
  ['an id', <Code key="x" value={undefined} />],
  ['a time', <Time key="x" value={null} />],
  ['a time in full', <ExactTime key="x" value={null} />],
  ['a flag', <YesNo key="x" value={undefined} />],
  ['an amount in use', <Meter key="x" used={null} total={4} />],
])('%s that is not there is a dash', (_, cell) => {
  expect(shown(cell)).toBe('–');
});

test('text of people is set apart from what is around it, with what nobody sees made visible', () => {
  render(<Text value={'شاهین\u202exe'} />);
  const text = screen.getByText('شاهین\\u202exe');
  expect(text.tagName).toBe('BDI');
  expect(text).toHaveAttribute('title', 'شاهین\\u202exe');
});

test.each([
  ['i-scale-1001', 92],
  ['stable/python-tensorrt', 170],
])('the end of %s is beside what is cut in a column of %i px, and the whole on hover', (name, width) => {
  render(<Name value={name} width={width} />);
  const whole = screen.getByTitle(name);
  expect(whole.textContent).toBe(name);
  expect([...whole.childNodes].map(part => part.textContent)).toEqual([name.slice(0, -5), name.slice(-5)]);
});

test('a name that fits its column, or that is an address, is one piece', () => {
  render(<Name value="i-gpu-01" width={92} />);
  render(<Name value="kim.minjun01@example.com" width={92} />);
  expect(screen.getByText('i-gpu-01').childNodes).toHaveLength(1);
  expect(screen.getByText('kim.minjun01@example.com').childNodes).toHaveLength(1);
  expect(shown(<Name value={null} width={92} />)).toBe('–');
});

test('a long id is short on the screen and whole on hover', () => {
  expect(shown(<Code value="AKIAIOSFODNN7EXAMPLE" />)).toBe('AKIAIOS…EXAMPLE');
  expect(screen.getByTitle('AKIAIOSFODNN7EXAMPLE')).toBeVisible();
});

test('a flag is a word, of the language that is spoken', async () => {
  render(<YesNo value={false} />);
  expect(screen.getByText('No')).toBeVisible();
  await act(() => speak('ko'));
  expect(screen.getByText('아니요')).toBeVisible();
  await act(() => speak('en'));
});

test('a status is a word with a shape that nobody reads out', () => {
  render(<Status shape="crossed">deleted</Status>);
  expect(screen.getByText('deleted')).toHaveAttribute('data-shape', 'crossed');
  expect(document.body.textContent).toBe('deleted');
});

test('a time is said from now, and exactly on hover', () => {
  const value = new Date(Date.now() - 3 * 86_400_000 - 60_000).toISOString();
  render(<Time value={value} />);
  const time = screen.getByText('3 days ago');
  expect(time).toHaveAttribute('datetime', value);
  fireEvent.pointerEnter(time);
  expect(time.getAttribute('title')).toMatch(/\d{4}.*\d:\d\d:\d\d/);
});

test('where there is room a time is said both ways', () => {
  const value = new Date(Date.now() - 3 * 86_400_000 - 60_000).toISOString();
  expect(shown(<ExactTime value={value} />)).toMatch(/\d{4}.*\d:\d\d:\d\d.* · 3 days ago$/);
});

describe('a copy button', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    Reflect.deleteProperty(document, 'execCommand');
  });
  const copyAs = (writeText: (text: string) => Promise<void>) =>
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
  const button = () => screen.getByRole('button', { name: 'Copy main access key' });
  const press = () => act(async () => fireEvent.click(button()));
  const copyEvent = (clipboardData: object) =>
    Object.assign(new Event('copy', { bubbles: true, cancelable: true }), { clipboardData });

  test('says that the value is on the clipboard, and a while later what it is for', async () => {
    vi.useFakeTimers();
    const taken: string[] = [];
    copyAs(async text => void taken.push(text));
    render(<CopyButton value="AKIA" label="Copy main access key" />);
    expect(button()).toHaveTextContent('Copy');
    await press();
    expect(taken).toEqual(['AKIA']);
    expect(screen.getByRole('status')).toHaveTextContent('Copied');
    act(() => vi.advanceTimersByTime(2000));
    expect(screen.getByRole('status')).toHaveTextContent(/^Copy$/);
  });

  test('says so where the browser refuses', async () => {
    copyAs(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    render(<CopyButton value="AKIA" label="Copy main access key" />);
    await press();
    expect(screen.getByRole('status')).toHaveTextContent('Could not copy');
  });

  test('copies on plain http too, where the browser has only the old way', async () => {
    vi.stubGlobal('navigator', { ...navigator, clipboard: undefined });
    const taken: string[] = [];
    document.execCommand = () => {
      const clipboardData = { setData: (_: string, text: string) => taken.push(text) };
      const area = document.querySelector('textarea');
      return area === document.activeElement && area?.dispatchEvent(copyEvent(clipboardData)) === false;
    };
    render(<CopyButton value="AKIA" label="Copy main access key" />);
    await press();
    expect(taken).toEqual(['AKIA']);
    expect(screen.getByRole('status')).toHaveTextContent('Copied');
    expect(document.querySelector('textarea')).toBeNull();
  });

  test('selects inside the dialog around it, which takes the focus from everything else', async () => {
    vi.stubGlobal('navigator', { ...navigator, clipboard: undefined });
    let host: Element | null | undefined;
    document.execCommand = () => {
      host = document.querySelector('textarea')?.parentElement;
      return false;
    };
    render(
      <div role="dialog" aria-modal="true">
        <CopyButton value="AKIA" label="Copy main access key" />
      </div>,
    );
    await press();
    expect(host).toBe(screen.getByRole('dialog'));
  });

  test('says that it could not where the browser says that it did and copied nothing', async () => {
    vi.stubGlobal('navigator', { ...navigator, clipboard: undefined });
    document.execCommand = () => true;
    render(<CopyButton value="AKIA" label="Copy main access key" />);
    await press();
    expect(screen.getByRole('status')).toHaveTextContent('Could not copy');
  });
});

const bar = (cell: React.ReactNode) => render(cell).container.querySelector<HTMLElement>('[aria-hidden]');

test('an amount in use is read with its total, in the unit of the header, and exactly on hover', () => {
  const GIB = 1024 ** 3;
  expect(shown(<Meter used={1.5 * GIB} total={8 * GIB} unit="GiB" />)).toBe('1.5 / 8');
  expect(screen.getByTitle('1,610,612,736 / 8,589,934,592 B')).toBeVisible();
  expect(shown(<Meter used={0.5} total={null} />)).toBe('0.5');
  expect(shown(<Meter used={50} total={100} figure="50 %" />)).toBe('50 %');
});

test('the bar of an amount in use is as long as its share, and full if more is used than there is', () => {
  expect(bar(<Meter used={1} total={4} />)?.style.getPropertyValue('--share')).toBe('25.0%');
  expect(bar(<Meter used={5} total={4} />)?.style.getPropertyValue('--share')).toBe('100.0%');
  expect(bar(<Meter used={0} total={0} />)).toBeNull();
});
