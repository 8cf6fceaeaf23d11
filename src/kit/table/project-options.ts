import { choices, type Project } from '#api/choices.ts';
import type { OptionsQuery } from './column.ts';

/** The projects to filter by; a value is a project's id. */
export const projectOptions = {
  ...choices.projects(),
  select: (all: Project[]) =>
    all.map(({ id, name, domain_name }) => ({ value: id, label: `${name} · ${domain_name}` })),
} as OptionsQuery;
