import * as React from 'react';

// React keeps the stack of every element that is created, for its warnings. That takes a tenth of the time of page tests.
const internals = (React as unknown as Record<string, object>)
  .__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE as object;
Object.defineProperty(internals, 'recentlyCreatedOwnerStacks', { get: () => Number.POSITIVE_INFINITY, set: () => {} });

const NEVER = new Set(['HEAD', 'LINK', 'META', 'SCRIPT', 'STYLE', 'TEMPLATE', 'TITLE']);

/** What an element's own `style` says of a property; empty if nothing. */
const own = (element: Element, name: string): string =>
  element.getAttribute('style')?.includes(name) ? (element as HTMLElement).style.getPropertyValue(name) : '';

function display(element: Element): string {
  const { tagName } = element;
  if (NEVER.has(tagName) || element.hasAttribute('hidden') || (tagName === 'DIALOG' && !element.hasAttribute('open')))
    return 'none';
  return own(element, 'display') || 'block'; // a name has a space between elements, as with a gap between them
}

function visibility(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const said = own(at, 'visibility');
    if (said) return said;
  }
  return 'visible';
}

const QUICK: Record<string, (element: Element) => string> = {
  display,
  visibility,
  opacity: element => own(element, 'opacity') || '1',
  content: () => '',
};

const real = window.getComputedStyle.bind(window);

/**
 * The style of an element as a test can know it: no style sheet of the console is loaded here. happy-dom would match every
 * rule that antd has inserted against every element whose role or name is asked for.
 */
window.getComputedStyle = ((element: Element, pseudo?: string | null) => {
  const quickly = (name: string) => QUICK[name]?.(element);
  const getPropertyValue = (name: string) => quickly(name) ?? real(element, pseudo).getPropertyValue(name);
  return new Proxy({} as CSSStyleDeclaration, {
    get: (_, name) =>
      name === 'getPropertyValue'
        ? getPropertyValue
        : (quickly(String(name)) ?? Reflect.get(real(element, pseudo), name)),
  });
}) as typeof window.getComputedStyle;
globalThis.getComputedStyle = window.getComputedStyle;
