import { useTranslation } from 'react-i18next';
import { freeId } from '../../../../engine/authoring/ladder/free-id.js';
import { tellingsOf } from '../../../../engine/authoring/ladder/names-in-scope.js';
import { condition, eventWords } from '../../../../engine/authoring/ladder/telling.js';
import card from '../../../ui/card.module.css';
import { usePack } from '../../bench/pack.js';
import { useProcess } from '../process-context.js';
import styles from '../process.module.css';
import { Outcomes } from '../steps/Outcomes.js';
import { Elements } from './Elements.js';

/** What may happen wherever a case stands, and what is refused. */
export function Anytime() {
  const { t } = useTranslation();
  const { process, telling, put, open } = useProcess();
  const refuses = Object.entries(process.refuses ?? {});
  const event = Object.keys(tellingsOf(usePack(), process.about))[0];
  return (
    <>
      <section aria-labelledby="anytime" className={styles.section}>
        <h2 id="anytime">{t('studio.process.anytime')}</h2>
        <div className={`${card.card ?? ''} ${card.padded ?? ''}`}>
          <Outcomes step={undefined} />
        </div>
      </section>
      <Elements
        title={t('studio.process.refused')}
        none={t('studio.process.nothingRefused')}
        elements={refuses.map(([id, { event: heard, guard, message }]) => ({
          pointer: `/refuses/${id}`,
          title: message,
          words:
            guard === undefined
              ? eventWords(telling, heard)
              : t('studio.process.onlyIf', {
                  said: eventWords(telling, heard),
                  condition: condition(telling, guard, `/refuses/${id}`),
                }),
        }))}
        add={
          event === undefined
            ? []
            : [
                {
                  label: t('studio.process.addRefusal'),
                  onAdd: () => {
                    const pointer = `/refuses/${freeId(
                      'refusal',
                      refuses.map(([id]) => id),
                    )}`;
                    put(pointer, { event, guard: 'false', message: t('studio.process.refusal') });
                    open(pointer);
                  },
                },
              ]
        }
      />
    </>
  );
}
