import { Component, type ReactNode } from 'react';
import page from '#kit/page/page.module.css';
import { useText } from '#kit/page/use-text.ts';
import css from './overlay.module.css';

type Props = { onClose: () => void; children: ReactNode };

/**
 * An error boundary around a dialog or drawer that is loaded when it opens. If its code does not load or throws, a
 * message replaces it and the page stays usable.
 */
export class Overlay extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (this.state.broken) return <Broken onClose={this.props.onClose} />;
    return this.props.children;
  }
}

function Broken({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  return (
    <div role="alert" className={css.broken}>
      <p>{t('overlay.broken')}</p>
      <button type="button" className={page.button} onClick={() => location.reload()}>
        {t('pageError.reload')}
      </button>{' '}
      <button type="button" className={page.button} onClick={onClose}>
        {t('close')}
      </button>
    </div>
  );
}
