import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.js';
import { LinesSkeleton } from '../../../ui/Skeleton.js';
import { useWide } from '../../../ui/use-wide.js';
import styles from './picture.module.css';

const Picture = lazy(() => import('./Picture.js'));

/** The picture of the process: there where there is room, behind a button on a phone. */
export function PictureFold() {
  const { t } = useTranslation();
  const wide = useWide();
  const [asked, setAsked] = useState<boolean>();
  const isOpen = asked ?? wide;
  return (
    <section aria-label={t('studio.process.picture')} className={styles.fold}>
      <Button
        look={isOpen ? 'quiet' : 'plain'}
        aria-expanded={isOpen}
        onClick={() => {
          setAsked(!isOpen);
        }}
      >
        {isOpen ? t('studio.process.hidePicture') : t('studio.process.showPicture')}
      </Button>
      {isOpen && (
        <Suspense fallback={<LinesSkeleton lines={6} />}>
          <Picture />
        </Suspense>
      )}
    </section>
  );
}
