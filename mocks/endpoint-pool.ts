/** After so many broken-off answers in a row the manager counts as gone. */
const THRESHOLD = 3;
/** Milliseconds until a probe finds it again, at most. */
const PROBES = 10_000;

/**
 * How a webserver from 26.4 on knows whether its manager is there: an answer that a browser did not wait for counts
 * against it as a failed connection does (seen on 26.9.6), and until the next probe everybody is refused.
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

  /** Notes how an answer ended. */
  ended(brokenOff: boolean): void {
    this.#broken = brokenOff ? this.#broken + 1 : 0;
    if (this.#broken === THRESHOLD) this.#awayUntil = this.#now() + PROBES;
    else if (!brokenOff) this.#awayUntil = 0;
  }
}
