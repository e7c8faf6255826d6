import { useTranslation } from 'react-i18next';
import type { LedgerDocument } from '../../../engine/types.js';
import { pickable } from '../bench/pack.js';
import { BecauseField } from '../fields/BecauseField.js';
import { ConditionField } from '../fields/ConditionField.js';
import { Part } from '../fields/Part.js';
import { PicksField } from '../fields/PicksField.js';
import { SelectField } from '../fields/SelectField.js';
import { TextField } from '../fields/TextField.js';
import { TickField } from '../fields/TickField.js';
import { Beside } from './Beside.js';
import { ColumnsField } from './ColumnsField.js';
import { LedgerPreview } from './LedgerPreview.js';
import type { ListEditorProps } from './list-editor.js';
import { useSourceNames } from './names.js';
import { PaperFields } from './PaperFields.js';
import { SourceFields } from './SourceFields.js';
import { ValueField } from './ValueField.js';

/** A standing list: who stands in it, its columns, who reads it, how it is printed. */
export function LedgerEditor({ editor, document, pack }: ListEditorProps) {
  const { t } = useTranslation();
  const ledger = document as unknown as LedgerDocument;
  const names = useSourceNames(ledger);
  const descending = editor.field<boolean>('/order/descending');
  const columns = Object.entries(ledger.columns).map(([id, { title }]) => ({ id, title }));
  return (
    <Beside preview={<LedgerPreview ledger={ledger} names={names} />}>
      <Part title={t('studio.structure.ledger.who')}>
        <TextField required label={t('studio.structure.title')} {...editor.field('/title')} />
        <TextField
          long
          label={t('studio.structure.description')}
          {...editor.field('/description')}
        />
        <SourceFields editor={editor} of={ledger.of} />
        <ConditionField
          label={t('studio.structure.ledger.where')}
          names={names}
          {...editor.field('/where')}
        />
        <ConditionField
          label={t('studio.structure.ledger.struckOff')}
          names={names}
          {...editor.field('/struckOff')}
        />
      </Part>
      <Part title={t('studio.structure.ledger.columns')}>
        <ColumnsField editor={editor} columns={ledger.columns} names={names} />
        <SelectField
          label={t('studio.structure.ledger.order')}
          none={t('studio.structure.ledger.byName')}
          options={columns}
          {...editor.field<string>('/order/by')}
          onChange={(by) => {
            editor.put(by === undefined ? '/order' : '/order/by', by);
          }}
        />
        {ledger.order !== undefined && (
          <TickField
            label={t('studio.structure.ledger.descending')}
            at={descending.at}
            value={descending.value === true}
            onChange={(ticked) => {
              descending.onChange(ticked ? true : undefined);
            }}
          />
        )}
      </Part>
      <Part title={t('studio.structure.ledger.days')}>
        <ValueField
          label={t('studio.structure.ledger.day')}
          hint={t('studio.structure.ledger.dayHint')}
          none={t('studio.structure.ledger.ofNow')}
          names={names}
          only={(name) => names[name]?.format === 'date'}
          {...editor.field<string>('/day')}
        />
        <SelectField
          label={t('studio.structure.ledger.calendar')}
          none={t('studio.structure.ledger.noPeriods')}
          options={pickable(pack, 'calendars')}
          {...editor.field<string>('/calendar')}
        />
      </Part>
      <Part title={t('studio.structure.ledger.readers')}>
        <PicksField
          label={t('studio.structure.lists.roles')}
          none={t('studio.structure.lists.supervisors')}
          options={pickable(pack, 'tiers')}
          {...editor.field<string[]>('/roles')}
        />
      </Part>
      <Part title={t('studio.structure.ledger.paper')}>
        <PaperFields editor={editor} paper={ledger.paper} />
      </Part>
      <Part title={t('studio.structure.because')}>
        <BecauseField editor={editor} pointer="" />
      </Part>
    </Beside>
  );
}
