import type { ApiError } from './errors.ts';

type Listener = (failure: ApiError) => void;
let listener: Listener = () => {};

/** Whom to tell when the manager no longer takes the credentials: the session, once it has started. */
export function onSignedOut(tell: Listener): void {
  listener = tell;
}

/** Says that a request was refused for want of a session. */
export const reportSignedOut = (failure: ApiError): void => listener(failure);
