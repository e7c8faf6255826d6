import { Component, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import card from '../../ui/card.module.css';
import styles from './lists.module.css';

/** Fields on one side, on the other what comes of them. */
export function Beside({ preview, children }: { preview: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.beside}>
      <div className={styles.fields}>{children}</div>
      <div className={styles.previews}>{preview}</div>
    </div>
  );
}

interface PreviewProps {
  title: string;
  /** Changes with what is shown: after a fault it is tried again. */
  of: unknown;
  children: ReactNode;
}

/** What comes of what is written, anew with every change. */
export function Preview({ title, of, children }: PreviewProps) {
  const { t } = useTranslation();
  const heading = useId();
  return (
    <section
      className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.preview ?? ''}`}
      aria-labelledby={heading}
    >
      <h2 id={heading}>{title}</h2>
      <Attempt of={of} failed={<p>{t('studio.structure.lists.notYet')}</p>}>
        {children}
      </Attempt>
    </section>
  );
}

interface AttemptProps {
  of: unknown;
  failed: ReactNode;
  children: ReactNode;
}

/** A document that is being written may have any shape; what cannot be shown of it is said, and tried again when it changes. */
class Attempt extends Component<AttemptProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidUpdate(before: AttemptProps) {
    if (this.state.hasFailed && before.of !== this.props.of) this.setState({ hasFailed: false });
  }

  override render() {
    return this.state.hasFailed ? this.props.failed : this.props.children;
  }
}
