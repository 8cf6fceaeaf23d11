import type { Behaviour } from '../behaviour.ts';
import type { Db } from '../db.ts';
import { type Random, randomFrom, tokenFrom, uuidFrom } from '../ids.ts';
import { canonicalOf, type ImageRow, labelledLimits } from '../image-rows.ts';
import { pick } from './builder.ts';

/** Images of the university, unless `images` says otherwise. */
export const UNIVERSITY_IMAGES = 320;

const REGISTRIES = ['cr.backend.ai', 'cr.backend.ai', 'cr.backend.ai', 'harbor.hanbit.example', 'index.docker.io'];
const PROJECTS: Record<string, readonly string[]> = {
  'cr.backend.ai': ['stable', 'community', 'multiarch'],
  'harbor.hanbit.example': ['nlp-lab', 'medical-imaging'],
  'index.docker.io': ['lablup'],
};

type Kind = readonly [name: string, runtime: string, cuda: boolean, versions: readonly string[]];

const KINDS: readonly Kind[] = [
  ['python', 'python', false, ['3.9', '3.10', '3.11', '3.12', '3.13']],
  ['python-tensorflow', 'python', true, ['2.11', '2.13', '2.15', '2.16']],
  ['python-pytorch', 'python', true, ['1.13', '2.0', '2.2', '2.4']],
  ['ngc-pytorch', 'python', true, ['23.08', '24.03', '24.11']],
  ['ngc-tensorrt', 'python', true, ['23.11', '24.05']],
  ['r-base', 'r', false, ['4.2', '4.4']],
  ['julia', 'julia', false, ['1.9', '1.11']],
  ['rust', 'rust', false, ['1.74', '1.82']],
  ['octave', 'octave', false, ['8.4']],
  ['vscode', 'app', false, ['1.86', '1.95']],
];
const SYSTEMS = ['ubuntu20.04', 'ubuntu22.04', 'ubuntu24.04', 'debian12', 'alpine3.19'];

/** A seldom used feature of an image, so that each kind of row is there. */
type Given = Pick<ImageRow, 'registry' | 'name' | 'tag' | 'architecture'> & {
  labels: Record<string, string>;
  accelerators?: readonly string[];
};

const labelsOf = (distro: string, runtime: string, more: Record<string, string>): Record<string, string> => ({
  'ai.backend.kernelspec': '1',
  'ai.backend.features': 'batch query uid-match user-input',
  'ai.backend.base-distro': distro,
  'ai.backend.resource.min.cpu': '1',
  'ai.backend.resource.min.mem': '1g',
  'ai.backend.runtime-type': runtime,
  'ai.backend.runtime-path': `/usr/bin/${runtime}`,
  'ai.backend.role': 'COMPUTE',
  'ai.backend.service-ports': 'jupyter:http:8091,jupyterlab:http:8090',
  ...more,
});

function addImage(db: Db, random: Random, { labels, accelerators = [], ...given }: Given): ImageRow {
  const row: ImageRow = {
    id: uuidFrom(random),
    project: given.name.includes('/') ? (given.name.split('/')[0] ?? null) : null,
    is_local: false,
    digest: `sha256:${tokenFrom(random)}${tokenFrom(random)}`,
    size_bytes: 200_000_000 + Math.floor(random() * 9_000_000_000),
    labels,
    resource_limits: labelledLimits(labels),
    supported_accelerators: [...accelerators],
    aliases: [],
    status: 'ALIVE',
    ...given,
  };
  db.images.set(row.id, row);
  return row;
}

/** Images that show something of their own; each name is said in README.md. */
function addAwkward(db: Db, random: Random): void {
  const x86 = { architecture: 'x86_64' };
  addImage(db, random, {
    ...x86,
    registry: 'cr.backend.ai',
    name: 'stable/filebrowser',
    tag: '1.0-alpine3.19',
    labels: labelsOf('alpine3.19', 'app', {
      'ai.backend.role': 'SYSTEM',
      'ai.backend.features': 'operation',
      'ai.backend.resource.min.mem': '256m',
    }),
  });
  addImage(db, random, {
    ...x86,
    registry: 'harbor.hanbit.example',
    name: 'nlp-lab/a-very-long-repository-name/with-several-parts/for-the-course-of-spring',
    tag: 'latest',
    labels: labelsOf('', 'python', {
      'ai.backend.resource.min.mem': 'abc',
      'ai.backend.resource.min.npu-x.device': '1',
    }),
    accelerators: ['npu-x', 'cuda', 'rocm'],
  });
  const owner = [...db.users.values()].find(user => user.email === 'user@example.com');
  addImage(db, random, {
    ...x86,
    registry: 'harbor.hanbit.example',
    name: 'nlp-lab/python',
    tag: '3.12-ubuntu22.04-customized_5c1d',
    labels: labelsOf('ubuntu22.04', 'python', {
      'ai.backend.customized-image.owner': `user:${owner?.uuid ?? ''}`,
      'ai.backend.customized-image.name': 'my-tools',
    }),
  });
  addImage(db, random, { ...x86, registry: 'local', name: 'bare', tag: 'dev', labels: {} }).is_local = true;
}

/** One image of the series, of one or two architectures. */
function addSeries(db: Db, random: Random, i: number): void {
  const [base, runtime, cuda, versions] = pick(random, KINDS);
  const registry = pick(random, REGISTRIES);
  const [version, system] = [pick(random, versions), pick(random, SYSTEMS)];
  const toolkit = cuda ? `-cuda${pick(random, ['11.8', '12.1', '12.6'])}` : '';
  const project = pick(random, PROJECTS[registry] ?? []);
  const images = ['x86_64', ...(project === 'multiarch' ? ['aarch64'] : [])].map(architecture =>
    addImage(db, random, {
      registry,
      name: `${project}/${base}`,
      tag: `${version}-${runtime === 'python' ? 'py311-' : ''}${system}${toolkit}-r${i}`,
      architecture,
      labels: labelsOf(
        system,
        runtime,
        cuda ? { 'ai.backend.resource.min.cuda.shares': '0.1', 'ai.backend.resource.min.mem': '4g' } : {},
      ),
      accelerators: cuda ? ['cuda'] : [],
    }),
  );
  const [first] = images;
  if (!first) return;
  if (i % 9 === 0) first.aliases.push(`${base}-${i}`, ...(i % 27 === 0 ? [`course-${i}`] : []));
  if (i % 4 === 0) db.installed_images.set(canonicalOf(first), i % 8 === 0 ? ['i-cpu-01', 'i-gpu-01'] : ['i-cpu-02']);
}

/** Images that were forgotten and that their registry may still have. */
function addForgotten(db: Db, random: Random): void {
  for (const version of ['3.6', '3.7', '3.8']) {
    const given = { registry: 'cr.backend.ai', name: 'stable/python', architecture: 'x86_64' };
    const labels = labelsOf('ubuntu18.04', 'python', {});
    addImage(db, random, { ...given, tag: `${version}-ubuntu18.04`, labels }).status = 'DELETED';
  }
}

/** Adds the university's images, `count` in all. It has random numbers of its own. */
export function addImages(db: Db, { images }: Behaviour, count: number): void {
  const random = randomFrom(43);
  addAwkward(db, random);
  for (let i = 1; db.images.size < count; i++) addSeries(db, random, i);
  if (images.forgets === 'by status') addForgotten(db, random);
}
