import { type ComponentProps, useState } from 'react';
import type { ListArgs } from '#api/page.ts';
import type { Exporter } from '#kit/export/exporter.ts';
import { loadExportDialog } from '#kit/export/load-export-dialog.ts';
import type { Format } from '#kit/export/protocol.ts';
import { Menu } from '#kit/overlay/Menu.tsx';
import { Overlay } from '#kit/overlay/Overlay.tsx';
import { fetchCode, useCode } from '#kit/page/use-code.ts';
import { useText } from '#kit/page/use-text.ts';
import type { Column } from './column.ts';
import type { Selection } from './use-selection.ts';

type Props<Row> = {
  exporter: Exporter;
  args: ListArgs;
  columns: readonly Column<Row>[];
  /** Those of the list, shown or not: an export can be limited to days of any of them. */
  all: readonly Column<Row>[];
  total: number | null;
  selection: Selection<Row>;
};

/** Fetches the dialog when the pointer or the focus is on the menu. After a failure it is fetched again when it opens. */
const approach = () => void fetchCode(loadExportDialog).catch(() => {});

/** The list's `…` menu. */
export function MoreActions<Row>({ exporter, args, columns, all, total, selection }: Props<Row>) {
  const { t } = useText();
  const [format, setFormat] = useState<Format | null>(null);
  const items = [
    { label: t('export.csv'), onSelect: () => setFormat('csv') },
    { label: t('export.json'), onSelect: () => setFormat('json') },
  ];
  return (
    <>
      <Menu label={t('more')} face={<span aria-hidden="true">…</span>} items={items} onApproach={approach} />
      {format && (
        <Overlay onClose={() => setFormat(null)}>
          <Export
            exporter={exporter}
            format={format}
            args={args}
            columns={columns.map(column => column.key)}
            days={all.filter(({ filter, filterNeeds }) => filter?.kind === 'days' && !filterNeeds)}
            total={total}
            ticked={[...selection.ticked.keys()]}
            onClose={() => setFormat(null)}
          />
        </Overlay>
      )}
    </>
  );
}

function Export(props: ComponentProps<Awaited<ReturnType<typeof loadExportDialog>>>) {
  const Dialog = useCode(loadExportDialog);
  return Dialog && <Dialog {...props} />;
}
