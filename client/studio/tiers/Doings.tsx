import { useTranslation } from 'react-i18next';
import { doingsOf } from '../../../engine/authoring/doings-of.js';
import type { Use } from '../../../engine/authoring/uses-of.js';
import { usePack } from '../bench/pack.js';
import { Part } from '../fields/Part.js';
import { PlaceLinks } from '../fields/PlaceLinks.js';
import styles from './tiers.module.css';

const KINDS = ['tasks', 'duties', 'begins', 'hears', 'reads', 'below'] as const;

/** What the pack gives a post to do and to know, each as a way to where it is said. */
export function Doings({ role }: { role: string }) {
  const { t } = useTranslation();
  const doings = doingsOf(usePack(), role);
  const kinds = KINDS.filter((kind) => doings[kind].length > 0);
  return (
    <Part title={t('studio.structure.tiers.does')}>
      {kinds.length === 0 && <p>{t('studio.structure.tiers.doesNothing')}</p>}
      {kinds.map((kind) => (
        <section key={kind} className={styles.doings} aria-labelledby={`doing-${kind}`}>
          <h3 id={`doing-${kind}`}>
            {t(`studio.structure.tiers.doing.${kind}`)} <span>{doings[kind].length}</span>
          </h3>
          <PlaceLinks places={kind === 'hears' ? byDocument(doings.hears) : doings[kind]} />
        </section>
      ))}
    </Part>
  );
}

/** What it is told comes from many places of few documents, and the places have no names. */
function byDocument(places: readonly Use[]): Use[] {
  return [...new Set(places.map(({ file }) => file))].map((file) => ({ file, pointer: '' }));
}
