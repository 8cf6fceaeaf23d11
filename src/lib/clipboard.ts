/**
 * Puts text on the clipboard. Returns whether it is there. On plain http browsers have no `navigator.clipboard`, only the
 * deprecated copy command.
 */
export async function copyText(text: string): Promise<boolean> {
  if (!navigator.clipboard) return copyByCommand(text);
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

const MODAL = 'dialog[open], [role=dialog][aria-modal=true]';

/**
 * The copy command returns true even where it copied nothing, so only its event counts. It needs a selection, which an
 * open modal dialog allows nowhere but inside itself.
 */
function copyByCommand(text: string): boolean {
  const before = document.activeElement;
  const host = before?.closest(MODAL) ?? [...document.querySelectorAll(MODAL)].at(-1) ?? document.body;
  const area = document.createElement('textarea');
  area.value = text;
  Object.assign(area.style, { position: 'fixed', top: '0', opacity: '0' }); // nothing scrolls or moves
  let copied = false;
  const copy = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    copied = true;
  };
  host.append(area);
  area.focus({ preventScroll: true });
  area.select();
  document.addEventListener('copy', copy, true);
  const done = document.execCommand('copy');
  document.removeEventListener('copy', copy, true);
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return done && copied;
}
