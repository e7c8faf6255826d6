import { useTranslation } from 'react-i18next';
import { newName } from '../../../engine/authoring/new-id.js';
import type { LedgerDocument } from '../../../engine/types.js';
import { issuesAt } from '../bench/bench-context.js';
import type { Editor } from '../bench/use-editor.js';
import { BecauseField } from '../fields/BecauseField.js';
import type { ConditionNames } from '../fields/ConditionField.js';
import { NumberField } from '../fields/InputField.js';
import { RowsField } from '../fields/RowsField.js';
import { TextField } from '../fields/TextField.js';
import { TickField } from '../fields/TickField.js';
import { ValueField } from './ValueField.js';

interface ColumnsFieldProps {
  editor: Editor;
  columns: LedgerDocument['columns'];
  names: ConditionNames;
}

/** The columns of a ledger in their order. */
export function ColumnsField({ editor, columns, names }: ColumnsFieldProps) {
  const { t } = useTranslation();
  const ids = Object.keys(columns);
  return (
    <RowsField
      isTitled
      label={t('studio.structure.ledger.columns')}
      at="/columns"
      rows={Object.entries(columns).map(([id, { title, filter }]) => {
        const at = `/columns/${id}`;
        const filters = editor.field<boolean>(`${at}/filter`);
        return {
          id,
          title,
          about: filter === true ? t('studio.structure.ledger.filtered') : undefined,
          issues: issuesAt(editor.document, at),
          body: (
            <>
              <TextField
                required
                label={t('studio.structure.ledger.heading')}
                {...editor.field(`${at}/title`)}
              />
              <ValueField
                label={t('studio.structure.ledger.value')}
                names={names}
                units
                {...editor.field<string>(`${at}/value`)}
              />
              <NumberField
                label={t('studio.structure.ledger.width')}
                min={2}
                max={60}
                unit={t('studio.structure.ledger.widthUnit')}
                placeholder="8"
                {...editor.field<number>(`${at}/width`)}
              />
              <TickField
                label={t('studio.structure.ledger.filter')}
                at={filters.at}
                value={filter === true}
                onChange={(ticked) => {
                  filters.onChange(ticked ? true : undefined);
                }}
              />
              <BecauseField editor={editor} pointer={at} />
            </>
          ),
        };
      })}
      none=""
      add={t('studio.structure.ledger.columnsAdd')}
      onAdd={() => {
        const id = newName('column', ids);
        editor.put(`/columns/${id}`, {
          title: t('studio.structure.ledger.columnsNew'),
          value: 'entry.name',
          width: 8,
        });
        return id;
      }}
      onRemove={(id) => {
        // A table has at least one column.
        if (ids.length > 1) editor.put(`/columns/${id}`, undefined);
      }}
      onMove={editor.move('/columns')}
    />
  );
}
