import type { Change, DisplayValue } from './activity.ts';
import { projectName } from './project-ids.ts';

/** Labels that differ from the datum's own name. */
const CALLED: Record<string, Change['label']> = { group_ids: 'user.groups' };

/** A change of a user for the activity: the password is masked, projects are named. */
export const userChange = (name: string, from: unknown, to: unknown): Change => ({
  label: CALLED[name] ?? (`user.${name}` as Change['label']),
  from: name === 'password' ? null : displayed(from),
  to: name === 'password' ? '••••••••' : displayed(to),
});

const displayed = (value: unknown): DisplayValue => {
  if (Array.isArray(value)) return value.map(item => (item as { name?: string })?.name ?? projectName(String(item)));
  return (value ?? null) as DisplayValue;
};
