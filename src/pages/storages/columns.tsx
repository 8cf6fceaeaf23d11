import { HEALTHS, type Health, type Storage } from '#api/storages.ts';
import type { Translate } from '#i18n/messages.ts';
import { Text } from '#kit/cell/Text.tsx';
import { useText } from '#kit/page/use-text.ts';
import type { Column } from '#kit/table/column.ts';
import { idColumn, nameColumn, textColumn } from '#kit/table/plain-columns.tsx';
import type { Decimal } from '#lib/decimal.ts';
import { HealthStatus } from './HealthStatus.tsx';
import { VolumeMeter } from './VolumeMeter.tsx';

/** Exact bytes with the separators of the language. */
function Bytes({ value }: { value: Decimal | null }) {
  const { language } = useText();
  return <Text value={value && BigInt(value).toLocaleString(language)} />;
}

/** A health that is not known is a choice of the filter too. */
const UNKNOWN = 'unknown';

const wordOf = (health: Health | null, t: Translate): string => t(`storage.health.${health ?? UNKNOWN}`);

/** The columns of volumes. */
export function storageColumns(t: Translate): Column<Storage>[] {
  const bytes = (key: 'used_bytes' | 'capacity_bytes'): Column<Storage> => ({
    key,
    label: `storage.${key}`,
    width: 150,
    sortable: true,
    align: 'end',
    optional: true,
    cell: volume => <Bytes value={volume[key]} />,
    exported: volume => numberOf(volume[key]),
  });
  return [
    nameColumn<Storage>(
      volume => volume.id,
      volume => volume.id,
      { key: 'id', label: 'storage.id', width: 150 },
    ),
    {
      key: 'usage',
      label: 'storage.usage',
      width: 240,
      sortable: true,
      cell: volume => <VolumeMeter volume={volume} />,
      exported: volume => shareOf(volume),
    },
    bytes('used_bytes'),
    bytes('capacity_bytes'),
    {
      key: 'health',
      label: 'storage.health',
      width: 124,
      sortable: true,
      filter: {
        kind: 'choice',
        many: true,
        options: [...HEALTHS, null].map(health => ({ value: health ?? UNKNOWN, label: wordOf(health, t) })),
      },
      cell: volume => <HealthStatus health={volume.health} />,
      exported: volume => volume.health ?? UNKNOWN,
    },
    textColumn<Storage>(volume => volume.backend, {
      key: 'backend',
      label: 'storage.backend',
      width: 110,
      sortable: true,
      searchable: true,
      filter: { kind: 'text' },
    }),
    textColumn<Storage>(volume => volume.capabilities.join(', '), {
      key: 'capabilities',
      label: 'storage.capabilities',
      width: 190,
      sortable: true,
      filter: { kind: 'text' },
    }),
    idColumn<Storage>(volume => volume.path, {
      key: 'path',
      label: 'storage.path',
      width: 220,
      sortable: true,
      searchable: true,
      filter: { kind: 'text' },
    }),
    idColumn<Storage>(volume => volume.fsprefix, {
      key: 'fsprefix',
      label: 'storage.fsprefix',
      width: 120,
      optional: true,
    }),
  ];
}

/** Bytes as a number where a double holds them exactly, otherwise as their digits. */
function numberOf(bytes: Decimal | null): number | string | null {
  if (bytes === null) return null;
  return Number.isSafeInteger(Number(bytes)) ? Number(bytes) : bytes;
}

/** Percent in use, to one decimal; null if not known. */
function shareOf({ used_bytes, capacity_bytes }: Storage): number | null {
  if (used_bytes === null || capacity_bytes === null || Number(capacity_bytes) === 0) return null;
  return Math.round((Number(used_bytes) / Number(capacity_bytes)) * 1000) / 10;
}
