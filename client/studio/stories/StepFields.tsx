import { useTranslation } from 'react-i18next';
import type { ScenarioDocument } from '../../../engine/types.js';
import input from '../../ui/input.module.css';
import { issuesAt, useDocument } from '../bench/bench-context.js';
import { Labelled } from '../fields/Labelled.js';
import { TextField } from '../fields/TextField.js';
import styles from './stories.module.css';
import { fileOfStory } from './use-story-writer.js';

/** When a step is, and its sentence. */
export function StepFields({ id, place }: { id: string; place: number }) {
  const { t } = useTranslation();
  const document = useDocument(fileOfStory(id));
  const { title, steps } = document.whole as unknown as ScenarioDocument;
  const step = steps[place];
  const pointer = `/steps/${place}`;
  const label = t('studio.stories.changed', { title });
  return (
    <div className={styles.fields}>
      <Labelled label={t('studio.stories.when')} issues={issuesAt(document, `${pointer}/at`)}>
        {(told) => (
          <input
            type="datetime-local"
            className={input.input}
            value={step?.at ?? ''}
            onChange={({ target }) => {
              if (target.value !== '') document.put(label, `${pointer}/at`, target.value);
            }}
            {...told}
          />
        )}
      </Labelled>
      <TextField
        label={t('studio.stories.says')}
        long
        maxLength={400}
        value={step?.says}
        onChange={(says) => {
          document.put(label, `${pointer}/says`, says);
        }}
      />
    </div>
  );
}
