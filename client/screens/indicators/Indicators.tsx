import { useTranslation } from 'react-i18next';
import { useIndicators } from '../../api/indicators.js';
import { Answered } from '../../ui/Answered.js';
import { Blank } from '../../ui/Blank.js';
import { IndicatorIcon } from '../../ui/icons.js';
import { Page } from '../../ui/Page.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import { FigureCard } from './FigureCard.js';
import { OnWall } from './OnWall.js';
import styles from './indicators.module.css';

/** All figures against their targets, to be taken in at a glance, also from a wall. */
export default function Indicators() {
  const { t } = useTranslation();
  const query = useIndicators();
  return (
    <Page title={t('indicators.title')} width="wide" actions={<OnWall />}>
      <Answered query={query} skeleton={<RowsSkeleton rows={4} />}>
        {({ indicators }) =>
          indicators.length === 0 ? (
            <Blank icon={<IndicatorIcon size={36} />} title={t('indicators.none')}>
              {t('indicators.noneAdvice')}
            </Blank>
          ) : (
            <ul className={styles.figures}>
              {indicators.map((indicator) => (
                <li key={indicator.id}>
                  <FigureCard indicator={indicator} />
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Page>
  );
}
