import { act } from '@testing-library/react';
import { afterAll, beforeAll } from 'vitest';

/** For a file's top level: the browser's popovers, as far as the console uses them, which happy-dom does not have. */
export function withPopovers(): void {
  const open = new Set<Element>();
  function toggle(panel: HTMLElement, to: boolean): void {
    if (open.has(panel) === to) return;
    const states = { oldState: to ? 'closed' : 'open', newState: to ? 'open' : 'closed' };
    panel.dispatchEvent(Object.assign(new Event('beforetoggle'), states));
    if (to) open.add(panel);
    else open.delete(panel);
    panel.dispatchEvent(Object.assign(new Event('toggle'), states));
  }
  const press = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest('[popovertarget]') : null;
    const panel = document.getElementById(button?.getAttribute('popovertarget') ?? '');
    if (panel) act(() => toggle(panel, !open.has(panel)));
  };
  const leave = ({ key }: KeyboardEvent) => {
    for (const panel of key === 'Escape' ? [...open] : []) act(() => toggle(panel as HTMLElement, false));
  };
  beforeAll(() => {
    HTMLElement.prototype.showPopover = function () {
      toggle(this, true);
    };
    HTMLElement.prototype.hidePopover = function () {
      toggle(this, false);
    };
    document.addEventListener('click', press);
    document.addEventListener('keydown', leave);
  });
  afterAll(() => {
    Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
    Reflect.deleteProperty(HTMLElement.prototype, 'hidePopover');
    document.removeEventListener('click', press);
    document.removeEventListener('keydown', leave);
  });
}
