import { useTranslation } from 'react-i18next';
import { pointerOf } from '../../../engine/compile/faults.js';
import { namesIn, valueAt } from '../../../engine/json-pointer.js';
import type { Issue } from '../../../engine/issue.js';
import { shortHash } from '../../../engine/merge/overrides.js';
import { placeInWords } from '../../../engine/wording/place-in-words.js';
import { valueInWords } from '../../../engine/wording/value-in-words.js';
import { Button } from '../../ui/Button.js';
import card from '../../ui/card.module.css';
import { useBench, useBenchState, useDocument } from '../bench/bench-context.js';
import type { Adaptation } from './adaptation.js';
import { restored } from './restored.js';
import styles from './adapt.module.css';

/** Where the base is no longer what it was when somebody overrode it: to be looked at, one by one. */
export function ChangedBeneath({ adaptation }: { adaptation: Adaptation }) {
  const { t } = useTranslation();
  const { findings } = useBench();
  const changed = findings.issues.filter(({ code }) => code === 'base-changed-beneath');
  if (changed.length === 0) return null;
  return (
    <section
      className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.beneath ?? ''}`}
      aria-labelledby="beneath"
    >
      <h2 id="beneath">{t('studio.adapting.page.beneath', { count: changed.length })}</h2>
      <p className={styles.dim}>{t('studio.adapting.page.beneathAdvice')}</p>
      <ul className={styles.changes}>
        {changed.map((issue) => (
          <OneBeneath key={issue.file + issue.pointer} issue={issue} adaptation={adaptation} />
        ))}
      </ul>
    </section>
  );
}

function OneBeneath({ issue, adaptation }: { issue: Issue; adaptation: Adaptation }) {
  const { t, i18n } = useTranslation();
  const { workbench } = useBench();
  const { texts } = useBenchState();
  const pack = useDocument('pack.json');
  const { file, pointer } = issue;
  const { base, whole } = adaptation;
  const language = i18n.language === 'en' ? 'en' : 'zh';
  const { document, path } = placeInWords(whole, language, file, pointer);
  const place = [document, path].filter(Boolean).join(' › ');
  const property = namesIn(pointer).at(-1) ?? '';
  const said = (side: Adaptation['base']) =>
    valueInWords(side, language, { file, property }, valueAt(side[file], pointer));
  const keep = () => {
    const at = pointerOf('extends', 'overrides', `${file}#${pointer}`);
    const looked = shortHash(valueAt(base[file], pointer) ?? null);
    pack.put(t('studio.adapting.page.looked', { place }), at, looked);
  };
  const restore = () => {
    workbench.edit(
      t('studio.adapting.page.restored', { place }),
      restored(issue, adaptation, texts),
    );
  };
  return (
    <li>
      <span>
        {place}
        <small>{t('studio.adapting.page.bothSay', { base: said(base), own: said(whole) })}</small>
      </span>
      <span className={styles.ways}>
        <Button onClick={restore}>{t('studio.adapting.page.useBase')}</Button>
        <Button onClick={keep}>{t('studio.adapting.page.keepOwn')}</Button>
      </span>
    </li>
  );
}
