import { useTranslation } from 'react-i18next';
import { newId } from '../../../engine/authoring/new-id.js';
import type { PrintDocument } from '../../../engine/types.js';
import { issuesAt } from '../bench/bench-context.js';
import { pickable } from '../bench/pack.js';
import { BecauseField } from '../fields/BecauseField.js';
import { Part } from '../fields/Part.js';
import { SelectField } from '../fields/SelectField.js';
import { TextField } from '../fields/TextField.js';
import { TextRowsField } from '../fields/TextRowsField.js';
import { TickField } from '../fields/TickField.js';
import { Beside } from './Beside.js';
import { InsertSelect } from './InsertSelect.js';
import type { ListEditorProps } from './list-editor.js';
import { usePaperNames } from './names.js';
import { PaperPreview } from './PaperPreview.js';
import { SignaturesField } from './SignaturesField.js';
import { inserted, TemplateField } from './TemplateField.js';

/** A paper that a case produces: its head, its text with values put in, its foot. */
export function DocumentEditor({ editor, document, pack }: ListEditorProps) {
  const { t } = useTranslation();
  const paper = document as unknown as PrintDocument;
  const names = usePaperNames(paper.process);
  const template = { names, units: true };
  const processes = [
    ...pickable(pack, 'processes'),
    ...pickable(pack, 'duties').map(({ id, title }) => ({ id: `duty.${id}`, title })),
  ];
  return (
    <Beside preview={<PaperPreview document={paper} />}>
      <Part title={t('studio.structure.paper.head')}>
        <TextField required label={t('studio.structure.paper.title')} {...editor.field('/title')} />
        <SelectField
          label={t('studio.structure.paper.process')}
          hint={t('studio.structure.paper.processHint')}
          options={processes}
          {...editor.field<string>('/process')}
        />
        <TemplateField
          required
          label={t('studio.structure.paper.issuer')}
          {...template}
          {...editor.field<string>('/issuer')}
        />
        <TemplateField
          label={t('studio.structure.paper.number')}
          {...template}
          {...editor.field<string>('/number')}
        />
        <TemplateField
          label={t('studio.structure.paper.addressee')}
          {...template}
          {...editor.field<string>('/addressee')}
        />
      </Part>
      <Part title={t('studio.structure.paper.text')}>
        <TextRowsField
          isTitled
          long
          label={t('studio.structure.paper.text')}
          hint={t('studio.structure.paper.textHint')}
          each={t('studio.structure.paper.paragraph')}
          at="/paragraphs"
          texts={paper.paragraphs}
          issuesOf={(id) => issuesAt(editor.document, `/paragraphs/${id}`)}
          onText={(id, text) => {
            editor.put(`/paragraphs/${id}`, text);
          }}
          beneath={(id, label) => (
            <InsertSelect
              label={label}
              {...template}
              onInsert={(name, holder) => {
                editor.put(`/paragraphs/${id}`, inserted(holder, paper.paragraphs[id] ?? '', name));
              }}
            />
          )}
          add={{
            label: t('studio.structure.paper.paragraphsAdd'),
            onAdd: () => {
              const id = newId('', 'paragraph', Object.keys(paper.paragraphs));
              editor.put(`/paragraphs/${id}`, t('studio.structure.paper.paragraphsNew'));
            },
          }}
          onRemove={(id) => {
            // A paper says something.
            if (Object.keys(paper.paragraphs).length > 1)
              editor.put(`/paragraphs/${id}`, undefined);
          }}
          onMove={editor.move('/paragraphs')}
        />
      </Part>
      <Part title={t('studio.structure.paper.foot')}>
        <TickField
          label={t('studio.structure.paper.seal')}
          at="/seal"
          value={paper.seal !== false}
          onChange={(ticked) => {
            editor.put('/seal', ticked ? undefined : false);
          }}
        />
        <SignaturesField editor={editor} at="/signatures" />
        <TemplateField
          long
          label={t('studio.structure.paper.note')}
          {...template}
          {...editor.field<string>('/note')}
        />
      </Part>
      <Part title={t('studio.structure.because')}>
        <BecauseField editor={editor} pointer="" />
      </Part>
    </Beside>
  );
}
