import { BusyButton } from '#kit/page/BusyButton.tsx';
import { useText } from '#kit/page/use-text.ts';
import controls from './controls.module.css';
import list from './list.module.css';
import { type ListChange, type ListState, PAGE_SIZES } from './list-state.ts';

type Props = {
  state: ListState;
  /** Number of matching rows; null until it is known. */
  total: number | null;
  change: (step: ListChange) => void;
};

/** The range of rows on the page, the buttons to other pages, and the page size. */
export function Pager({ state, total, change }: Props) {
  const { t } = useText();
  const pages = Math.max(1, Math.ceil((total ?? 0) / state.per_page));
  const first = (state.page - 1) * state.per_page + 1;
  const go = (page: number) => change({ page });
  return (
    <nav className={list.pager} aria-label={t('table.pages')}>
      <span className={list.range}>
        {total !== null &&
          total > 0 &&
          first <= total &&
          t('table.range', { first, last: Math.min(total, first + state.per_page - 1), total })}
      </span>
      <span className={list.perPage}>
        <span aria-hidden="true">{t('table.perPage')}</span>
        <select
          aria-label={t('table.perPage')}
          className={controls.input}
          value={state.per_page}
          onChange={event => change({ per_page: Number(event.target.value) })}
        >
          {PAGE_SIZES.map(size => (
            <option key={size} value={size}>
              {size}
            </option>
          ))}
        </select>
      </span>
      <span className={list.steps}>
        <BusyButton
          className={controls.icon}
          disabled={state.page <= 1}
          onClick={() => go(1)}
          aria-label={t('table.page.first')}
        >
          «
        </BusyButton>
        <BusyButton
          className={controls.icon}
          disabled={state.page <= 1}
          onClick={() => go(Math.min(pages, state.page - 1))}
          aria-label={t('table.page.previous')}
        >
          ‹
        </BusyButton>
        <PageBox key={state.page} page={state.page} pages={pages} onGo={go} />
        <BusyButton
          className={controls.icon}
          disabled={state.page >= pages}
          onClick={() => go(state.page + 1)}
          aria-label={t('table.page.next')}
        >
          ›
        </BusyButton>
        <BusyButton
          className={controls.icon}
          disabled={state.page >= pages}
          onClick={() => go(pages)}
          aria-label={t('table.page.last')}
        >
          »
        </BusyButton>
      </span>
    </nav>
  );
}

/** The page number as an input. A number that is not a page is reset. */
function PageBox({ page, pages, onGo }: { page: number; pages: number; onGo: (page: number) => void }) {
  const { t } = useText();
  const leave = (input: HTMLInputElement) => {
    const wanted = Number(input.value);
    if (wanted === page) return;
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= pages) onGo(wanted);
    else input.value = String(page);
  };
  return (
    <span className={list.pageBox}>
      <input
        className={controls.input}
        inputMode="numeric"
        aria-label={t('table.page')}
        defaultValue={page}
        onKeyDown={event => event.key === 'Enter' && leave(event.currentTarget)}
        onBlur={event => leave(event.currentTarget)}
      />
      <span>{t('table.page.of', { pages })}</span>
    </span>
  );
}
