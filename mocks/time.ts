/** Milliseconds since 1970; a fraction holds the microseconds that the manager writes. */
export type Time = number;
