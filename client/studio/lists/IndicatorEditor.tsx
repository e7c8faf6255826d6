import { useTranslation } from 'react-i18next';
import { newId } from '../../../engine/authoring/new-id.js';
import type { IndicatorDocument } from '../../../engine/types.js';
import { issuesAt } from '../bench/bench-context.js';
import { pickable } from '../bench/pack.js';
import { BecauseField } from '../fields/BecauseField.js';
import { ClausesField } from '../fields/ClausesField.js';
import { ConditionField, type ConditionNames } from '../fields/ConditionField.js';
import { Part } from '../fields/Part.js';
import { PicksField } from '../fields/PicksField.js';
import { RowsField } from '../fields/RowsField.js';
import { SelectField } from '../fields/SelectField.js';
import { TextField } from '../fields/TextField.js';
import { Beside } from './Beside.js';
import { IndicatorPreview } from './IndicatorPreview.js';
import type { ListEditorProps } from './list-editor.js';
import { useSourceNames } from './names.js';
import { SourceFields } from './SourceFields.js';
import { TargetField } from './TargetField.js';
import { ValueField } from './ValueField.js';

/** A rate or a count: who is counted, who of them meets it, who is left out, what is aimed at. */
export function IndicatorEditor({ editor, document, pack }: ListEditorProps) {
  const { t } = useTranslation();
  const indicator = document as unknown as IndicatorDocument;
  const names = useSourceNames(indicator);
  return (
    <Beside preview={<IndicatorPreview indicator={indicator} names={names} />}>
      <Part title={t('studio.structure.indicator.what')}>
        <TextField required label={t('studio.structure.title')} {...editor.field('/title')} />
        <TextField
          long
          label={t('studio.structure.description')}
          {...editor.field('/description')}
        />
        <SourceFields editor={editor} of={indicator.of} />
        <ConditionField
          label={t('studio.structure.indicator.denominator')}
          names={names}
          {...editor.field('/denominator')}
        />
        <ConditionField
          label={t('studio.structure.indicator.numerator')}
          hint={t('studio.structure.indicator.numeratorHint')}
          names={names}
          {...editor.field('/numerator')}
        />
        <Exclusions editor={editor} document={document} pack={pack} names={names} />
        <TargetField
          editor={editor}
          target={indicator.target}
          isRate={indicator.numerator !== undefined}
        />
      </Part>
      <Part title={t('studio.structure.indicator.told')}>
        <SelectField
          label={t('studio.structure.indicator.calendar')}
          options={pickable(pack, 'calendars')}
          {...editor.field<string>('/calendar')}
        />
        <ValueField
          label={t('studio.structure.ledger.day')}
          hint={t('studio.structure.indicator.dayHint')}
          none={t('studio.structure.ledger.ofNow')}
          names={names}
          only={(name) => names[name]?.format === 'date'}
          {...editor.field<string>('/day')}
        />
        <Breakdowns editor={editor} document={document} pack={pack} names={names} />
        <PicksField
          label={t('studio.structure.lists.roles')}
          none={t('studio.structure.lists.supervisors')}
          options={pickable(pack, 'tiers')}
          {...editor.field<string[]>('/roles')}
        />
      </Part>
      <Part title={t('studio.structure.because')}>
        <BecauseField editor={editor} pointer="" />
      </Part>
    </Beside>
  );
}

type WithNames = ListEditorProps & { names: ConditionNames };

function Exclusions({ editor, document, names }: WithNames) {
  const { t } = useTranslation();
  const { exclusions = {} } = document as unknown as IndicatorDocument;
  return (
    <RowsField
      label={t('studio.structure.indicator.exclusions')}
      hint={t('studio.structure.indicator.exclusionsHint')}
      at="/exclusions"
      rows={Object.entries(exclusions).map(([id, { title }]) => ({
        id,
        title,
        issues: issuesAt(editor.document, `/exclusions/${id}`),
        body: (
          <>
            <TextField
              required
              label={t('studio.structure.indicator.why')}
              {...editor.field(`/exclusions/${id}/title`)}
            />
            <ConditionField
              label={t('studio.structure.indicator.whom')}
              names={names}
              {...editor.field(`/exclusions/${id}/where`)}
            />
            <BecauseField editor={editor} pointer={`/exclusions/${id}`} />
          </>
        ),
      }))}
      none={t('studio.structure.indicator.exclusionsNone')}
      add={t('studio.structure.indicator.exclusionsAdd')}
      onAdd={() => {
        const id = newId('', 'exclusion', Object.keys(exclusions));
        const title = t('studio.structure.indicator.exclusionsNew');
        editor.put(`/exclusions/${id}`, { title, where: 'false' });
        return id;
      }}
      onRemove={(id) => {
        const isLast = Object.keys(exclusions).length === 1;
        editor.put(isLast ? '/exclusions' : `/exclusions/${id}`, undefined);
      }}
      onMove={editor.move('/exclusions')}
    />
  );
}

function Breakdowns({ editor, document, names }: WithNames) {
  const { t } = useTranslation();
  const { by = {} } = document as unknown as IndicatorDocument;
  const choosable = Object.keys(names).filter((name) => names[name]?.choices !== undefined);
  return (
    <RowsField
      label={t('studio.structure.indicator.by')}
      hint={t('studio.structure.indicator.byHint')}
      at="/by"
      rows={Object.entries(by).map(([id, { title }]) => ({
        id,
        title,
        issues: issuesAt(editor.document, `/by/${id}`),
        body: (
          <>
            <TextField
              required
              label={t('studio.structure.title')}
              {...editor.field(`/by/${id}/title`)}
            />
            <ValueField
              label={t('studio.structure.indicator.byWhat')}
              names={names}
              {...editor.field<string>(`/by/${id}/value`)}
            />
            <ClausesField {...editor.field(`/by/${id}/cites`)} />
          </>
        ),
      }))}
      none={t('studio.structure.indicator.byNone')}
      add={t('studio.structure.indicator.byAdd')}
      onAdd={() => {
        const id = newId('', 'by', Object.keys(by));
        const value = choosable[0] ?? 'entry.name';
        editor.put(`/by/${id}`, {
          title: names[value]?.title ?? t('studio.structure.title'),
          value,
        });
        return id;
      }}
      onRemove={(id) => {
        editor.put(Object.keys(by).length === 1 ? '/by' : `/by/${id}`, undefined);
      }}
      onMove={editor.move('/by')}
    />
  );
}
