import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ForwardIcon } from '../../ui/icons.js';
import { documentsIn, usePack } from '../bench/pack.js';
import index from '../fields/index-list.module.css';
import { KEPT_KINDS, type KeptKind } from './kept-kinds.js';
import styles from './tiers.module.css';

/** The records and what is told of them, of whose fields it is said how much they say of a person. */
export function Kept() {
  const { t } = useTranslation();
  const pack = usePack();
  const kinds = Object.keys(KEPT_KINDS) as KeptKind[];
  const rows = kinds.flatMap((kind) =>
    documentsIn(pack, kind).map(([id, { title }]) => {
      return { to: `${kind}/${id}`, kind, title: typeof title === 'string' ? title : id };
    }),
  );
  if (rows.length === 0) return null;
  return (
    <section className={styles.kept} aria-labelledby="kept">
      <h2 id="kept">{t('studio.access.kept')}</h2>
      <p>{t('studio.access.keptHint')}</p>
      <ul className={index.list}>
        {rows.map(({ to, kind, title }) => (
          <li key={to}>
            <Link to={to} className={index.row}>
              <span className={index.what}>
                <strong>{title}</strong>
                <small>{t(`studio.access.keptKind.${kind}`)}</small>
              </span>
              <ForwardIcon size={20} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
