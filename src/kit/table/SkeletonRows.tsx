import table from './table.module.css';

/** Placeholder rows of the final height while the first page loads. */
export function SkeletonRows({ rows, columns }: { rows: number; columns: number }) {
  return (
    <tbody aria-hidden="true" className={table.skeleton}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <tr key={row}>
          <td className={table.tick} />
          {Array.from({ length: columns }, (_, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same
            <td key={column}>
              <span />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
