import { useTranslation } from 'react-i18next';
import type { ScenarioDocument } from '../../../engine/types.js';
import card from '../../ui/card.module.css';
import { issuesAt, useDocument } from '../bench/bench-context.js';
import { ClausesField } from '../fields/ClausesField.js';
import { TextField } from '../fields/TextField.js';
import styles from './stories.module.css';
import { fileOfStory } from './use-story-writer.js';

/** The story's sentence and its clauses. */
export function StoryHead({ id }: { id: string }) {
  const { t } = useTranslation();
  const document = useDocument(fileOfStory(id));
  const { title, cites } = document.whole as unknown as ScenarioDocument;
  const label = t('studio.stories.changed', { title });
  return (
    <div className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.headFields ?? ''}`}>
      <TextField
        label={t('studio.stories.title')}
        value={title}
        required
        maxLength={200}
        issues={issuesAt(document, '/title')}
        onChange={(changed) => {
          document.put(label, '/title', changed);
        }}
      />
      <ClausesField
        value={cites}
        issues={issuesAt(document, '/cites')}
        onChange={(changed) => {
          document.put(label, '/cites', changed);
        }}
      />
    </div>
  );
}
