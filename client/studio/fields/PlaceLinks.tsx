import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Use } from '../../../engine/authoring/uses-of.js';
import { Button } from '../../ui/Button.js';
import { placeOf } from '../bench/place-of.js';
import { usePlaceWords } from '../bench/use-editor.js';
import styles from './places.module.css';

const FIRST = 8;

/** Places of the pack, each by its name and as the way there. Of many the first, until more are wanted. */
export function PlaceLinks({ places }: { places: readonly Use[] }) {
  const { t } = useTranslation();
  const { draft = '' } = useParams();
  const words = usePlaceWords();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? places : places.slice(0, FIRST);
  return (
    <>
      <ul className={styles.places}>
        {shown.map(({ file, pointer }) => (
          <li key={`${file}${pointer}`}>
            <Link to={`/studio/${draft}/${placeOf(file, pointer)}`}>{words(file, pointer)}</Link>
          </li>
        ))}
      </ul>
      {places.length > shown.length && (
        <Button
          look="quiet"
          onClick={() => {
            setAll(true);
          }}
        >
          {t('studio.structure.more', { count: places.length - shown.length })}
        </Button>
      )}
    </>
  );
}
