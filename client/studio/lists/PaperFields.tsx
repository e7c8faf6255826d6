import { useTranslation } from 'react-i18next';
import type { LedgerPaper } from '../../../engine/types.js';
import type { Editor } from '../bench/use-editor.js';
import { TextField } from '../fields/TextField.js';
import { TickField } from '../fields/TickField.js';
import { SignaturesField } from './SignaturesField.js';

interface PaperFieldsProps {
  editor: Editor;
  paper: LedgerPaper | undefined;
}

/** How a ledger is printed. */
export function PaperFields({ editor, paper = {} }: PaperFieldsProps) {
  const { t } = useTranslation();
  // Both are so where nothing is said.
  const usual = (name: 'landscape' | 'seal') => ({
    at: `/paper/${name}`,
    value: paper[name] !== false,
    onChange: (ticked: boolean) => {
      editor.put(`/paper/${name}`, ticked ? undefined : false);
    },
  });
  return (
    <>
      <TickField label={t('studio.structure.paper.landscape')} {...usual('landscape')} />
      <TickField label={t('studio.structure.paper.seal')} {...usual('seal')} />
      <TextField
        label={t('studio.structure.paper.heading')}
        hint={t('studio.structure.paper.headingHint')}
        {...editor.field('/paper/heading')}
      />
      <SignaturesField editor={editor} at="/paper/signatures" />
      <TextField long label={t('studio.structure.paper.note')} {...editor.field('/paper/note')} />
    </>
  );
}
