import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Assumption, ClauseCoverage } from '../../../engine/explain/explanation.js';
import type { PolicyDocument } from '../../../engine/types.js';
import { Blank } from '../../ui/Blank.js';
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

/** What implements one clause: each element, the stories in which it does something, and what was assumed. */
export function Implementation({ clause, assumptions }: ImplementationProps) {
  const { t } = useTranslation();
  const { id, heading, elements, remains, waived } = clause;
  const { clauses = {} } = (documentOf(usePack(), 'policy.json') ?? {}) as Partial<PolicyDocument>;
  const said = clauses[id];
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
        {elements.map((element) => (
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
