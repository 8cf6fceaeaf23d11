import type { Behaviour } from '../behaviour.ts';
import type { Db } from '../db.ts';
import { randomFrom, uuidFrom } from '../ids.ts';
import { labelledLimits } from '../image-rows.ts';

const COMMON = {
  'ai.backend.kernelspec': '1',
  'ai.backend.envs.corecount': 'OPENBLAS_NUM_THREADS,OMP_NUM_THREADS',
  'ai.backend.features': 'batch query uid-match user-input',
  'ai.backend.base-distro': 'ubuntu22.04',
  'ai.backend.resource.min.cpu': '1',
  'ai.backend.resource.min.mem': '256m',
  'ai.backend.runtime-type': 'python',
  'ai.backend.runtime-path': '/usr/bin/python3',
  'ai.backend.role': 'COMPUTE',
  'ai.backend.service-ports': 'jupyter:http:8091,jupyterlab:http:8090',
};

type Scanned = readonly [
  name: string,
  tag: string,
  architecture: string,
  digest: string,
  size: number,
  labels: Record<string, string>,
];

/** What a rescan of the rig's registry finds; `plain/not-a-kernel:1.0` lacks the labels and is skipped. */
export const RIG_IMAGES: readonly Scanned[] = [
  [
    'stable/file-server',
    '1.0-alpine3.18',
    'x86_64',
    'cc35bf57fbc9b2941b5caa64efbe53d9c9314a0d704100bf3aae3a3bf898d0aa',
    895,
    {
      'ai.backend.role': 'SYSTEM',
      'ai.backend.features': 'operation',
      'ai.backend.runtime-type': 'app',
      'ai.backend.service-ports': 'filebrowser:http:8091',
      'ai.backend.base-distro': 'alpine3.18',
    },
  ],
  [
    'stable/tensor-kit',
    '2.4-py311-cuda12.1',
    'x86_64',
    '4a4f49e2ae55f3f518efe98d2955fa45d1c380a5b76c652b86d02d65dcaccd22',
    1023,
    {
      'ai.backend.resource.min.cpu': '2',
      'ai.backend.resource.min.mem': '2g',
      'ai.backend.resource.min.cuda.shares': '0.1',
      'ai.backend.accelerators': 'cuda',
    },
  ],
  [
    'stable/python',
    '3.12-ubuntu22.04',
    'x86_64',
    'e9ebe8f7e6658f460ba5f03b84a36f3d9f31a1d0c782d3d17e22df6b6434762d',
    937,
    { 'ai.backend.resource.min.mem': '1g' },
  ],
  [
    'stable/python',
    '3.12-ubuntu22.04',
    'aarch64',
    'f8c779a5bbf91e982b6131a1e58398d4489a33db590419193f55665d4fc74fa9',
    937,
    { 'ai.backend.resource.min.mem': '1g' },
  ],
  [
    'stable/python',
    '3.11-ubuntu22.04',
    'x86_64',
    '8a9dca9cfcd19a7d15fe37968a89d61d9af5cac29581ef3d1fb77ac0d86278a4',
    939,
    {},
  ],
];

/** The labels of an image of the rig, with its own. */
export const labelsOfRig = (own: Record<string, string>): Record<string, string> => ({ ...COMMON, ...own });

/** Adds the images that the rig's start scanned: four, one of them of two architectures. No agent has any. */
export function addRigImages(db: Db, { registryPort }: Behaviour): void {
  const random = randomFrom(41);
  for (const [name, tag, architecture, digest, size_bytes, own] of RIG_IMAGES) {
    const labels = labelsOfRig(own);
    const id = uuidFrom(random);
    db.images.set(id, {
      id,
      registry: `127.0.0.1:${registryPort}`,
      project: name.split('/')[0] ?? null,
      name,
      tag,
      architecture,
      is_local: false,
      digest: `sha256:${digest}`,
      size_bytes,
      labels,
      resource_limits: labelledLimits(labels),
      supported_accelerators: labels['ai.backend.accelerators' as never] ? ['cuda'] : [],
      aliases: [],
      status: 'ALIVE',
    });
  }
}
