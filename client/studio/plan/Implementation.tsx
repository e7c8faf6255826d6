import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Assumption, ClauseCoverage } from '../../../engine/explain/explanation.js';
import type { PolicyDocument } from '../../../engine/types.js';
import { Blank } from '../../ui/Blank.js';
import { Button } from '../../ui/Button.js';
import card from '../../ui/card.module.css';
import { Note } from '../../ui/Note.js';
import { documentOf, usePack } from '../bench/pack.js';
import { placeOfElement } from '../bench/place-of.js';
import { Begin } from './Begin.js';
import { EditClause } from './EditClause.js';
import styles from './plan.module.css';

interface ImplementationProps {
  clause: ClauseCoverage;
  assumptions: Assumption[];
}

/** More than these are shown when they are asked for: one clause may be implemented in a hundred places. */
const FIRST = 12;

/** What implements one clause: each element, the stories in which it does something, and what was assumed. */
export function Implementation({ clause, assumptions }: ImplementationProps) {
  const { t } = useTranslation();
  const { id, heading, elements, remains, waived } = clause;
  const { clauses = {} } = (documentOf(usePack(), 'policy.json') ?? {}) as Partial<PolicyDocument>;
  const said = clauses[id];
  const [isAll, setAll] = useState(false);
  const shown = isAll ? elements : elements.slice(0, FIRST);
  const assumed = new Map(assumptions.map(({ pointer, text }) => [pointer, text]));
  return (
    <section
      className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.side ?? ''}`}
      aria-labelledby="picked"
    >
      <h2 id="picked">
        {id} {heading}
      </h2>
      {said?.summary !== undefined && <p>{said.summary}</p>}
      {remains !== undefined && (
        <Note tone="notice" title={t('plan.remains')}>
          {remains}
        </Note>
      )}
      {waived !== undefined && (
        <Note tone="notice" title={t('plan.waived')}>
          {waived}
        </Note>
      )}
      {elements.length === 0 && waived === undefined && (
        <Blank title={t('studio.plan.nothing')}>{t('studio.plan.nothingAdvice')}</Blank>
      )}
      <ul className={styles.elements}>
        {shown.map((element) => (
          <li key={element.pointer}>
            <ElementName {...element} />
            {element.scenarios !== undefined && (
              <small data-tone={element.scenarios.length === 0 ? 'warning' : undefined}>
                {t('studio.plan.proved', { count: element.scenarios.length })}
              </small>
            )}
            {assumed.has(element.pointer) && (
              <small>{t('plan.assumes', { assumes: assumed.get(element.pointer) })}</small>
            )}
          </li>
        ))}
      </ul>
      {elements.length > shown.length && (
        <Button
          look="quiet"
          className={styles.all}
          onClick={() => {
            setAll(true);
          }}
        >
          {t('studio.structure.more', { count: elements.length - shown.length })}
        </Button>
      )}
      <Begin id={id} heading={heading} cited={elements.map(({ pointer }) => pointer)} />
      <EditClause id={id} />
    </section>
  );
}

/** Its name, as a link to where it is changed. */
function ElementName({ pointer, title }: { pointer: string; title: string }) {
  const { draft = '' } = useParams();
  return <Link to={`/studio/${draft}/${placeOfElement(pointer)}`}>{title}</Link>;
}
