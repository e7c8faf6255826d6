import { useTranslation } from 'react-i18next';
import type { LedgerSource } from '../../../engine/types.js';
import { pickable, usePack } from '../bench/pack.js';
import type { Editor } from '../bench/use-editor.js';
import { PicksField } from '../fields/PicksField.js';
import { SelectField } from '../fields/SelectField.js';

const SOURCES = ['records', 'cases', 'tasks', 'duties'] as const;
const FOLDER = {
  records: 'records',
  cases: 'processes',
  tasks: 'processes',
  duties: 'duties',
} as const;

/** What stands in a list, and of which kinds. */
export function SourceFields({ editor, of }: { editor: Editor; of: LedgerSource }) {
  const { t } = useTranslation();
  const options = pickable(usePack(), FOLDER[of]);
  const source = editor.field<string>('/of');
  return (
    <>
      <SelectField
        label={t('studio.structure.lists.what')}
        options={SOURCES.map((id) => ({ id, title: t(`studio.structure.lists.of.${id}`) }))}
        {...source}
        onChange={(picked) => {
          const { whole } = editor.document;
          if (picked === undefined || whole === undefined || picked === of) return;
          // What was picked among belongs to the other source.
          const { among: _before, ...rest } = whole;
          const isSame = FOLDER[picked as LedgerSource] === FOLDER[of];
          editor.change('/of', isSame ? { ...whole, of: picked } : { ...rest, of: picked });
        }}
      />
      <PicksField
        label={t('studio.structure.lists.among')}
        hint={t('studio.structure.lists.amongHint')}
        none={t('studio.structure.lists.amongAll')}
        options={options}
        {...editor.field<string[]>('/among')}
      />
    </>
  );
}
