import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { samplePaper } from '../../../engine/authoring/sample-paper.js';
import { dayOf } from '../../../engine/calendar/zone.js';
import { written } from '../../../engine/expression/template.js';
import type { PrintDocument } from '../../../engine/types.js';
import { useNow } from '../../ui/now.js';
import { useFit } from '../../screens/ledger-paper/use-fit.js';
import { Paper } from '../../screens/print/Paper.js';
import { usePack } from '../bench/pack.js';
import { Preview } from './Beside.js';
import styles from './lists.module.css';

/** The paper on A4, with a record of the samples; what only a case knows stands in brackets. */
export function PaperPreview({ document }: { document: PrintDocument }) {
  const { t } = useTranslation();
  return (
    <Preview title={t('studio.structure.paper.preview')} of={document}>
      <p className={styles.note}>{t('studio.structure.paper.previewNote')}</p>
      <Sheet document={document} />
    </Preview>
  );
}

function Sheet({ document }: { document: PrintDocument }) {
  const { i18n } = useTranslation();
  const { now, timeZone } = useNow();
  const [frame, fit] = useFit('standing', 0.3);
  const printed = samplePaper(usePack(), document, now);
  const date = written(dayOf(now, timeZone), undefined, i18n.language);
  return (
    <div ref={frame} className={styles.sheet} style={{ '--fit': fit } as CSSProperties}>
      <Paper document={{ ...printed, date }} isPreview />
    </div>
  );
}
