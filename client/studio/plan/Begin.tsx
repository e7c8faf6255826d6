import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { newId } from '../../../engine/authoring/new-id.js';
import { put } from '../../../engine/authoring/put.js';
import type { Data } from '../../../engine/json.js';
import type { TierDocument } from '../../../engine/types.js';
import { Button } from '../../ui/Button.js';
import { documentOf, pickable, usePack } from '../bench/pack.js';
import { useWrite } from '../bench/use-write.js';
import { SelectField } from '../fields/SelectField.js';
import { LIST_KINDS } from '../lists/kinds.js';
import { useNewList } from '../lists/new-list.js';
import { CiteExisting } from './CiteExisting.js';
import styles from './plan.module.css';

interface BeginProps {
  id: string;
  heading: string;
  /** Places that cite it already: file#pointer. */
  cited: readonly string[];
}

/** The ways to implement a clause: something new that cites it, or something that is there. */
export function Begin({ id, heading, cited }: BeginProps) {
  const { t } = useTranslation();
  const { draft = '' } = useParams();
  const pack = usePack();
  const write = useWrite();
  const go = useNavigate();
  const newList = useNewList();
  const addDuty = (role: string) => {
    const file = `tiers/${role}.json`;
    const tier = documentOf(pack, file);
    if (tier === undefined) return;
    const { duties = {} } = tier as unknown as TierDocument;
    const duty = newId('', 'duty', Object.keys(duties));
    const at = `/duties/${duty}`;
    const label = t('studio.plan.begun', { id, title: heading });
    write(label, { [file]: put(tier, 'tier', at, { title: heading, cites: [id] }) as Data });
    void go(`/studio/${draft}/tiers/${role}?at=${encodeURIComponent(at)}`);
  };
  return (
    <section className={styles.begin} aria-labelledby="begin">
      <h3 id="begin">{t('studio.plan.how')}</h3>
      <p className={styles.advice}>{t('studio.plan.howAdvice')}</p>
      <div className={styles.pair}>
        <SelectField
          label={t('studio.plan.tierDuty')}
          none={t('studio.plan.tierDutyOf')}
          options={pickable(pack, 'tiers')}
          value={undefined}
          onChange={(role) => {
            if (role !== undefined) addDuty(role);
          }}
        />
        <SelectField
          label={t('studio.plan.processTask')}
          none={t('studio.plan.processTaskOf')}
          options={pickable(pack, 'processes')}
          value={undefined}
          onChange={(process) => {
            if (process !== undefined) void go(`/studio/${draft}/processes/${process}`);
          }}
        />
      </div>
      <div className={styles.buttons}>
        {LIST_KINDS.map((kind) => (
          <Button
            key={kind}
            onClick={() => {
              newList(kind, { cites: [id] });
            }}
          >
            ＋ {t(`studio.structure.lists.kind.${kind}`)}
          </Button>
        ))}
      </div>
      <CiteExisting id={id} cited={cited} />
    </section>
  );
}
