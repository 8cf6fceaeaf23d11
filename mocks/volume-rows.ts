/** A volume of a storage proxy. */
export type VolumeRow = {
  backend: string;
  capabilities: readonly string[];
  path: string;
  capacity_bytes: number;
  used_bytes: number;
  status: 'healthy' | 'degraded' | 'offline' | 'unavailable';
  status_info: string | null;
  /** The storage proxy cannot read the volume's usage or hardware. */
  broken: boolean;
};

const volume = (of: Pick<VolumeRow, 'backend' | 'capabilities' | 'path'> & Partial<VolumeRow>): VolumeRow => ({
  capacity_bytes: 1_000_000_000_000,
  used_bytes: 705_000_000_000,
  status: 'healthy',
  status_info: null,
  broken: false,
  ...of,
});

/** The rig's: without quotas, with quotas that cannot be unset (xfs), with quotas that can (cephfs), on one file system. */
export const rigVolumes = (): Map<string, VolumeRow> =>
  new Map([
    ['local:volume1', volume({ backend: 'vfs', capabilities: ['vfolder'], path: '/srv/volumes/volume1' })],
    ['local:volume2', volume({ backend: 'xfs', capabilities: ['quota', 'vfolder'], path: '/srv/volumes/volume2' })],
    [
      'local:volume3',
      volume({ backend: 'cephfs', capabilities: ['fast-size', 'quota', 'vfolder'], path: '/srv/volumes/volume3' }),
    ],
  ]);

/** The university's: the first two share a file system, the third is large. */
export function universityVolumes(): Map<string, VolumeRow> {
  const volumes = rigVolumes();
  for (const name of ['local:volume1', 'local:volume2'])
    Object.assign(volumes.get(name) as VolumeRow, {
      capacity_bytes: 96_000_000_000_000,
      used_bytes: 61_437_209_001_984,
    });
  Object.assign(volumes.get('local:volume3') as VolumeRow, {
    capacity_bytes: 1_200_000_000_000_000,
    used_bytes: 1_117_604_331_520_000,
  });
  return volumes;
}
