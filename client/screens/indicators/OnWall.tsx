import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { ScreenIcon } from '../../ui/icons.js';
import styles from './indicators.module.css';

/** Fills the screen with the figures, without what surrounds them; Escape goes back. */
export function OnWall() {
  const { t } = useTranslation();
  return (
    <span className={styles.wall}>
      <Button onClick={() => void document.getElementById('main')?.requestFullscreen()}>
        <ScreenIcon size={20} />
        {t('indicators.onWall')}
      </Button>
    </span>
  );
}
