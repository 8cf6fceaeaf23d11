/** What public/boot.js has asked by the time this code runs: who is signed in, and which manager answers. */
export type Early = { check: Promise<Response>; hello: Promise<Response> };

declare global {
  interface Window {
    early?: Early | undefined;
  }
}

/** The answers asked ahead, once: a later question is a new one. */
export function takeEarly(): Early | undefined {
  const { early } = window;
  window.early = undefined;
  return early;
}
