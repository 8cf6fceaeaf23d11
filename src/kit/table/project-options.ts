import { choices, type Project } from '#api/choices.ts';
import type { OptionsQuery } from './column.ts';

/** The projects that a person may filter by, by their ids. */
export const projectOptions = {
  ...choices.projects(),
  select: (all: Project[]) =>
    all.map(({ id, name, domain_name }) => ({ value: id, label: `${name} · ${domain_name}` })),
} as OptionsQuery;
