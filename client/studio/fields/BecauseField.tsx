import { useTranslation } from 'react-i18next';
import type { Editor } from '../bench/use-editor.js';
import { ClausesField } from './ClausesField.js';
import { TextField } from './TextField.js';

/** Why something is as it is: the clauses that it implements, and what was decided where they are silent. */
export function BecauseField({ editor, pointer }: { editor: Editor; pointer: string }) {
  const { t } = useTranslation();
  return (
    <>
      <ClausesField {...editor.field(`${pointer}/cites`)} />
      <TextField
        long
        label={t('studio.structure.assumes')}
        hint={t('studio.structure.assumesHint')}
        {...editor.field(`${pointer}/assumes`)}
      />
    </>
  );
}
