/** The first of the 40 ports that the journeys' servers take; E2E_PORT moves them, so that two checkouts can be tried at once. */
const first = Number(process.env.E2E_PORT ?? 18090);

/** Port `offset` of the journeys' own, 0 to 39. */
export const port = (offset: number): number => first + offset;

/** Where a server whose manager never answers stands. */
export const NOBODY = port(20);

/** Where a real manager's console stands. */
export const LIVE = port(30);
