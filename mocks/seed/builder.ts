import type { Behaviour } from '../behaviour.ts';
import type { Db } from '../db.ts';
import type { Random } from '../ids.ts';
import type { UserRow } from '../people-rows.ts';
import type { Time } from '../time.ts';
import { addPersonalProject } from './rows.ts';

export const DAY = 86_400_000;

/** What the seed of the university is built with. */
export type Builder = {
  db: Db;
  behaviour: Behaviour;
  random: Random;
  /** Random numbers for what only some releases have, so that the people are the same on all. */
  more: Random;
  start: Time;
  modelStores: Map<string, string>;
};

export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** Adds what some releases create together with a user. */
export function finish(builder: Builder, user: UserRow): void {
  if (builder.behaviour.personalProjects) addPersonalProject(builder.db, builder.more, user);
}
