import { useTranslation } from 'react-i18next';
import styles from './help.module.css';

/** How the work is done well, as the pack says. */
export function TaskHelp({ texts }: { texts: unknown[] }) {
  const { t } = useTranslation();
  const said = texts.filter((text): text is string => typeof text === 'string' && text !== '');
  if (said.length === 0) return null;
  return (
    <section className={styles.help} aria-label={t('task.help')}>
      {said.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </section>
  );
}
