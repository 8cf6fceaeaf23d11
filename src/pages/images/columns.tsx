import { lacks } from '#api/capabilities.ts';
import { asOptions } from '#api/choices.ts';
import { amountOf } from '#api/image-limits.ts';
import { type Image, type ImageTab, imageName } from '#api/images.ts';
import type { Slot } from '#api/slots.ts';
import type { Translate } from '#i18n/messages.ts';
import { Code } from '#kit/cell/Code.tsx';
import { Status } from '#kit/cell/Status.tsx';
import { Text } from '#kit/cell/Text.tsx';
import type { Column } from '#kit/table/column.ts';
import { idColumn, nameColumn, textColumn } from '#kit/table/plain-columns.tsx';
import { slotColumns } from '#kit/table/slot-columns.tsx';
import { ImageStatus, STATUSES } from './ImageStatus.tsx';
import { Installed } from './Installed.tsx';
import { Megabytes } from './Megabytes.tsx';

/** Whether something is searched in the header, or only in the filters. */
const text = { sortable: true, filter: { kind: 'text' } } as const;
const searched = { ...text, searchable: true } as const;

const joined = (values: readonly string[]): string | null => values.join(', ') || null;

/** One column for the minimum of each slot; a stored text that is no amount is shown as it is. */
function minimumColumns(slots: readonly Slot[], t: Translate): Column<Image>[] {
  const stored = ({ resource_limits }: Image, slot: Slot) => resource_limits.find(({ key }) => key === slot.name)?.min;
  const limit = (image: Image, slot: Slot) => amountOf(slot.name, stored(image, slot) ?? '');
  return slotColumns<Image>(slots, { map: 'resource_limits', limit, first: 2 }).map((column, index) => {
    const slot = slots[index] as Slot;
    const unit = slot.bytes ? ` (${slot.unit})` : ''; // the unit of others is what they count
    const label = `${t('images.minimum', { name: slot.label })}${unit}`;
    return {
      ...column,
      label: { text: label },
      width: Math.ceil(label.length * 6.7 + 24),
      filter: { kind: 'numbers' },
      cell: image => {
        const raw = stored(image, slot);
        return raw !== undefined && limit(image, slot) === null ? <Text value={raw} /> : column.cell(image);
      },
    };
  });
}

/** The columns of images. */
export function imageColumns(tab: ImageTab, manager: string, slots: readonly Slot[], t: Translate): Column<Image>[] {
  const status: Column<Image> = {
    key: 'status',
    label: 'user.status',
    width: 110,
    sortable: true,
    optional: tab === 'available',
    filter: { kind: 'choice', many: true, options: asOptions(STATUSES) },
    cell: image => <ImageStatus status={image.status} />,
    exported: image => image.status,
  };
  return [
    nameColumn<Image>(
      image => image.name,
      image => image.id,
      { key: 'name', label: 'image.name', width: 170 },
    ),
    textColumn(image => image.version, { key: 'version', label: 'image.version', width: 78, ...searched }),
    idColumn(image => joined(image.tags), { key: 'tags', label: 'image.tags', width: 150, ...searched }),
    textColumn(image => image.architecture, { key: 'architecture', label: 'image.architecture', width: 96, ...text }),
    textColumn(image => image.registry, { key: 'registry', label: 'image.registry', width: 136, ...searched }),
    textColumn(image => image.project, { key: 'project', label: 'image.project', width: 110, optional: true, ...text }),
    textColumn(image => image.base_distro, { key: 'base_distro', label: 'image.base_distro', width: 112, ...text }),
    textColumn(image => image.runtime_type, {
      key: 'runtime_type',
      label: 'image.runtime_type',
      width: 90,
      ...text,
      optional: true,
    }),
    ...minimumColumns(slots, t),
    {
      key: 'installed',
      label: 'image.installed',
      width: 98,
      sortable: true,
      optional: tab === 'forgotten',
      filter: { kind: 'flag' },
      cell: image => <Installed image={image} />,
      exported: image => image.installed,
    },
    idColumn(image => joined(image.installed_agents), {
      key: 'installed_agents',
      label: 'image.installed_agents',
      width: 160,
      ...text,
      optional: true,
    }),
    {
      key: 'digest',
      label: 'image.digest',
      width: 130,
      ...text,
      sortable: false, // thousands of different texts, in whose order nobody is interested
      optional: true,
      cell: image => <Code value={image.digest} />,
      exported: image => image.digest,
    },
    {
      key: 'size_bytes',
      label: { text: `${t('image.size_bytes')} (MB)` },
      width: 92,
      sortable: true,
      optional: true,
      align: 'end',
      cell: image => <Megabytes bytes={image.size_bytes} />,
      exported: image => image.size_bytes,
    },
    textColumn(image => joined(image.supported_accelerators.map(name => (name === '*' ? t('images.any') : name))), {
      key: 'supported_accelerators',
      label: 'image.supported_accelerators',
      width: 140,
      ...text,
      optional: true,
    }),
    textColumn(image => joined(image.aliases), {
      key: 'aliases',
      label: 'image.aliases',
      width: 150,
      ...text,
      optional: true,
    }),
    {
      key: 'operational',
      label: 'image.operational',
      width: 120,
      sortable: true,
      filter: { kind: 'flag' },
      optional: true,
      cell: image => (image.operational ? <Status shape="half">{t('images.operational')}</Status> : null),
      exported: image => image.operational,
    },
    ...(lacks(manager, 'Image.status') === null ? [status] : []),
    idColumn(imageName, {
      key: 'canonical',
      label: 'image.canonical',
      width: 320,
      ...text,
      sortable: false,
      optional: true,
    }),
  ];
}
