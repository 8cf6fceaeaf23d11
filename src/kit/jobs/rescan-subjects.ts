import type { Registry } from '#api/registries.ts';
import type { ScanTarget } from '#api/rescan.ts';

/** What the runs of this tab call a registry, or a project of it. */
export const subjectOf = ({ registry_name, project }: ScanTarget): string =>
  `registries/${registry_name}/${project ?? ''}`;

/** The names under which a run of a registry can be noted: the project is not part of every rescan. */
export const subjectsOf = (registry: Registry): readonly string[] => [
  subjectOf(registry),
  subjectOf({ ...registry, project: null }),
];
