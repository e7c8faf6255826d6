import { useTranslation } from 'react-i18next';
import type { IndicatorDocument } from '../../../engine/types.js';
import type { ConditionNames } from '../fields/ConditionField.js';
import { Preview } from './Beside.js';
import { useConditionWords } from './condition-sentence.js';
import styles from './lists.module.css';

interface IndicatorPreviewProps {
  indicator: IndicatorDocument;
  names: ConditionNames;
}

/** The figure in sentences: who is counted, who meets it, who is left out, what is aimed at. */
export function IndicatorPreview({ indicator, names }: IndicatorPreviewProps) {
  const { t } = useTranslation();
  return (
    <Preview title={t('studio.structure.indicator.preview')} of={indicator}>
      <Sentences indicator={indicator} names={names} />
    </Preview>
  );
}

function Sentences({ indicator, names }: IndicatorPreviewProps) {
  const { t } = useTranslation();
  const words = useConditionWords(names);
  const { of, numerator, denominator, exclusions = {}, target, by = {} } = indicator;
  const what = t(`studio.structure.lists.of.${of}`);
  const sign = numerator === undefined ? '' : '%';
  const counted =
    denominator === undefined
      ? t('studio.structure.indicator.all', { what })
      : t('studio.structure.indicator.those', { what, condition: words(denominator) });
  return (
    <dl className={styles.sentences}>
      {numerator === undefined ? (
        <Pair term={t('studio.structure.indicator.counts')} text={counted} />
      ) : (
        <>
          <Pair term={t('studio.structure.indicator.over')} text={words(numerator)} />
          <Pair term={t('studio.structure.indicator.under')} text={counted} isUnder />
        </>
      )}
      {Object.entries(exclusions).map(([id, { title, where }]) => (
        <Pair
          key={id}
          term={t('studio.structure.indicator.without')}
          text={t('studio.structure.indicator.because', { title, condition: words(where) })}
        />
      ))}
      {target !== undefined && (
        <Pair
          term={t('studio.structure.indicator.target')}
          text={
            target.atLeast === undefined
              ? `${t('studio.structure.lists.atMost', { number: target.atMost })}${sign}`
              : `${t('studio.structure.lists.atLeast', { number: target.atLeast })}${sign}`
          }
        />
      )}
      {Object.keys(by).length > 0 && (
        <Pair
          term={t('studio.structure.indicator.by')}
          text={Object.values(by)
            .map(({ title }) => title)
            .join(t('app.comma'))}
        />
      )}
    </dl>
  );
}

function Pair({ term, text, isUnder = false }: { term: string; text: string; isUnder?: boolean }) {
  return (
    <div data-under={isUnder || undefined}>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}
