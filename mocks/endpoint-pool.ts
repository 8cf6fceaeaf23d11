/** After this many aborted answers in a row the manager counts as down. */
const THRESHOLD = 3;
/** The most milliseconds until a probe finds it again. */
const PROBES = 10_000;

/**
 * How a webserver from 26.4 on decides that its manager is down: an answer that the browser aborted counts like a failed
 * connection (seen on 26.9.6), and until the next probe all requests are refused.
 */
export class EndpointPool {
  readonly #now: () => number;
  #broken = 0;
  #awayUntil = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  get away(): boolean {
    return this.#now() < this.#awayUntil;
  }

  /** Records how an answer ended. */
  ended(brokenOff: boolean): void {
    this.#broken = brokenOff ? this.#broken + 1 : 0;
    if (this.#broken === THRESHOLD) this.#awayUntil = this.#now() + PROBES;
    else if (!brokenOff) this.#awayUntil = 0;
  }
}
