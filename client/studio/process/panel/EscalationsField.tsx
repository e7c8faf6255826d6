import { useTranslation } from 'react-i18next';
import { freeId } from '../../../../engine/authoring/ladder/free-id.js';
import { isObject, type Data, type Json } from '../../../../engine/json.js';
import { pickable, usePack } from '../../bench/pack.js';
import { Button } from '../../../ui/Button.js';
import input from '../../../ui/input.module.css';
import { useProcess } from '../process-context.js';
import { escalationWords } from '../escalation-words.js';
import styles from './panel.module.css';
import { ESCALATION } from './properties.js';
import { SimpleFields } from './SimpleFields.js';

interface EscalationsFieldProps {
  label: string;
  pointer: string;
  value: Json | undefined;
}

/** Who is told when it is late, and when; one more is picked by its post. */
export function EscalationsField({ label, pointer, value }: EscalationsFieldProps) {
  const { t } = useTranslation();
  const { telling, put, at = '' } = useProcess();
  const tiers = pickable(usePack(), 'tiers');
  const escalations: Data = isObject(value) ? value : {};
  const ids = Object.keys(escalations);
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      {ids.length === 0 && <p className={styles.calm}>{t('studio.process.hint.overdue')}</p>}
      {ids.length > 0 && (
        <ol className={styles.items}>
          {ids.map((id) => (
            <li key={id}>
              <details
                className={styles.item}
                open={at.startsWith(`${pointer}/${id}`) || undefined}
              >
                <summary>{escalationWords(telling, escalations[id])}</summary>
                <div className={styles.inside}>
                  <SimpleFields
                    pointer={`${pointer}/${id}`}
                    element={escalations[id]}
                    properties={ESCALATION}
                  />
                  <Button
                    look="quiet"
                    onClick={() => {
                      put(ids.length === 1 ? pointer : `${pointer}/${id}`, undefined);
                    }}
                  >
                    {t('studio.process.remove')}
                  </Button>
                </div>
              </details>
            </li>
          ))}
        </ol>
      )}
      <select
        className={input.input}
        value=""
        aria-label={t('studio.process.addTo', { label })}
        onChange={({ target }) => {
          if (target.value !== '') put(`${pointer}/${freeId('late', ids)}`, { to: target.value });
        }}
      >
        <option value="">{t('studio.process.addEscalation')}</option>
        {tiers.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </fieldset>
  );
}
