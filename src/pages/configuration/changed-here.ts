import { useSyncExternalStore } from 'react';
import { type Entry, getActivity, subscribeActivity } from '#api/activity.ts';

const ACTIONS = ['settings.save', 'settings.reset'];

/** The writes of settings in this tab, newest first. */
export function useChangedHere(): readonly Entry[] {
  const entries = useSyncExternalStore(subscribeActivity, getActivity);
  return entries.filter(({ action }) => ACTIONS.includes(action));
}

/** The key that a write was about. */
export function keyOf({ request }: Entry): string {
  const body = 'body' in request ? request.body : null;
  return (body as { key?: string } | null)?.key ?? '';
}
