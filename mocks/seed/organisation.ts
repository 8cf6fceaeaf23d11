import { uuidFrom } from '../ids.ts';
import { type Builder, DAY } from './builder.ts';
import { addPolicies, policyOfProject } from './policies.ts';
import { HOSTS, RIG_PROJECT } from './rig-facts.ts';
import { groupRow } from './rows.ts';

const DOMAINS: Record<string, string> = {
  default: 'Hanbit University, main campus',
  engineering: '공과대학 College of Engineering',
  medicine: '의과대학 College of Medicine',
};

/** Projects: name, domain, description. */
const PROJECTS: readonly (readonly [name: string, domain: string, description: string])[] = [
  ['default', 'default', 'Everybody'],
  ['hpc-core', 'default', 'Shared supercomputing'],
  ['nlp-lab', 'default', '자연어처리 연구실'],
  ['digital-humanities', 'default', 'Archives and corpora'],
  ['climate-model', 'default', 'Ensemble forecasts'],
  ['intro-to-ml-2026', 'default', 'Course: 기계학습 입문'],
  ['retired-2023', 'default', 'Closed projects of 2023'],
  ['vision-lab', 'engineering', '컴퓨터비전 연구실'],
  ['robotics', 'engineering', 'Legged robots'],
  ['chip-design', 'engineering', 'Place and route'],
  ['medical-imaging', 'medicine', 'Segmentation of CT series'],
  ['genomics', 'medicine', '유전체 분석'],
];

/** What a course may use: on 26.9 no folder of it can be made on another host. */
const ONE_HOST = { 'local:volume1': HOSTS['local:volume1'] };

/** Adds domains, projects and policies. */
export function addOrganisation({ db, behaviour, random, more, start, modelStores }: Builder): void {
  const founded = start - 1500 * DAY;
  addPolicies(db, behaviour, founded);
  for (const [name, description] of Object.entries(DOMAINS)) {
    db.domains.set(name, {
      name,
      description,
      is_active: true,
      created_at: founded,
      modified_at: start - 30 * DAY,
      total_resource_slots: {},
      allowed_vfolder_hosts: HOSTS,
      allowed_docker_registries: ['cr.backend.ai'],
      integration_id: null,
      scaling_groups: name === 'default' ? ['default', 'gpu'] : ['gpu'],
    });
  }
  PROJECTS.forEach(([name, domain_name, description], i) => {
    const id = name === 'default' ? RIG_PROJECT : uuidFrom(random);
    const is_active = name !== 'retired-2023';
    db.groups.set(
      id,
      groupRow({
        id,
        name,
        domain_name,
        description,
        is_active,
        created_at: founded + i * 40 * DAY,
        allowed_vfolder_hosts: name === 'intro-to-ml-2026' ? ONE_HOST : HOSTS,
        resource_policy: policyOfProject(name),
      }),
    );
  });
  if (!behaviour.modelStore) return;
  for (const domain_name of Object.keys(DOMAINS)) {
    const group = groupRow({
      id: uuidFrom(more),
      name: 'model-store',
      description: 'Model Store',
      domain_name,
      type: 'MODEL_STORE',
      allowed_vfolder_hosts: HOSTS,
      created_at: founded,
    });
    db.groups.set(group.id, group);
    modelStores.set(domain_name, group.id);
  }
}
