import { useTranslation } from 'react-i18next';
import { newId } from '../../../engine/authoring/new-id.js';
import { issuesAt } from '../bench/bench-context.js';
import type { Editor } from '../bench/use-editor.js';
import { TextRowsField } from '../fields/TextRowsField.js';

/** Lines for signatures at the foot of a paper. */
export function SignaturesField({ editor, at }: { editor: Editor; at: string }) {
  const { t } = useTranslation();
  const texts = editor.value<Record<string, string>>(at) ?? {};
  return (
    <TextRowsField
      label={t('studio.structure.paper.signatures')}
      each={t('studio.structure.paper.signature')}
      at={at}
      texts={texts}
      issuesOf={(id) => issuesAt(editor.document, `${at}/${id}`)}
      onText={(id, text) => {
        editor.put(`${at}/${id}`, text);
      }}
      add={{
        label: t('studio.structure.paper.signaturesAdd'),
        onAdd: () => {
          const id = newId('', 'signature', Object.keys(texts));
          editor.put(`${at}/${id}`, t('studio.structure.paper.signaturesNew'));
        },
      }}
      onRemove={(id) => {
        editor.put(Object.keys(texts).length === 1 ? at : `${at}/${id}`, undefined);
      }}
      onMove={editor.move(at)}
    />
  );
}
