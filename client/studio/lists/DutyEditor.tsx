import { useTranslation } from 'react-i18next';
import type { DutyDocument } from '../../../engine/types.js';
import { pickable } from '../bench/pack.js';
import { BecauseField } from '../fields/BecauseField.js';
import { DurationField } from '../fields/DurationField.js';
import { Part } from '../fields/Part.js';
import { SelectField } from '../fields/SelectField.js';
import { TextField } from '../fields/TextField.js';
import { useTiers } from '../tiers/use-tiers.js';
import { Beside } from './Beside.js';
import { DutyPreview } from './DutyPreview.js';
import { EffectsField } from './EffectsField.js';
import { EscalationsField } from './EscalationsField.js';
import { FiguresField } from './FiguresField.js';
import type { ListEditorProps } from './list-editor.js';
import { useDutyNames } from './names.js';
import { RecurrenceField } from './RecurrenceField.js';
import styles from './lists.module.css';

/** A duty by the calendar: whose, when, with which form, what if it is late, what follows. */
export function DutyEditor({ editor, document, pack }: ListEditorProps) {
  const { t } = useTranslation();
  const duty = document as unknown as DutyDocument;
  const { lines } = useTiers();
  const names = useDutyNames(duty);
  return (
    <Beside preview={<DutyPreview duty={duty} />}>
      <Part title={t('studio.structure.duty.what')}>
        <TextField required label={t('studio.structure.title')} {...editor.field('/title')} />
        <TextField
          long
          label={t('studio.structure.description')}
          {...editor.field('/description')}
        />
        <TextField long label={t('studio.structure.duty.help')} {...editor.field('/help')} />
        <SelectField
          label={t('studio.structure.duty.role')}
          options={pickable(pack, 'tiers')}
          {...editor.field('/role')}
        />
        <SelectField
          label={t('studio.structure.duty.form')}
          options={pickable(pack, 'forms')}
          {...editor.field('/form')}
        />
      </Part>
      <Part title={t('studio.structure.duty.when')}>
        <RecurrenceField label={t('studio.structure.duty.opens')} {...editor.field('/opens')} />
        <End editor={editor} document={document} pack={pack} />
        <DurationField
          label={t('studio.structure.duty.remind')}
          none={t('studio.structure.duty.noReminder')}
          {...editor.field('/remind')}
        />
      </Part>
      <Part title={t('studio.structure.duty.late')}>
        <SelectField
          label={t('studio.structure.duty.line')}
          hint={t('studio.structure.duty.lineHint')}
          none={t('studio.structure.duty.anyLine')}
          options={lines}
          {...editor.field('/line')}
        />
        <EscalationsField editor={editor} at="/overdue" value={duty.overdue} />
      </Part>
      <Part title={t('studio.structure.duty.after')}>
        <FiguresField editor={editor} value={duty.figures} />
        <EffectsField editor={editor} at="/do" value={duty.do} names={names} />
      </Part>
      <Part title={t('studio.structure.because')}>
        <BecauseField editor={editor} pointer="" />
      </Part>
    </Beside>
  );
}

/** Until when: a day that comes back, or so long after it opened; the one or the other. */
function End({ editor, document }: ListEditorProps) {
  const { t } = useTranslation();
  const { by, within, opens } = document as unknown as DutyDocument;
  const { whole } = editor.document;
  const choose = (how: string) => {
    if (whole === undefined || how === (by === undefined ? 'within' : 'by')) return;
    const { by: _by, within: _within, ...rest } = whole;
    const order = Object.keys(whole).map((name) =>
      name === 'by' || name === 'within' ? how : name,
    );
    const next: typeof whole = {
      ...rest,
      ...(how === 'by' ? { by: opens as never } : { within: { days: 14 } }),
    };
    const names = [...new Set([...order, how])];
    editor.change(`/${how}`, Object.fromEntries(names.map((name) => [name, next[name] ?? null])));
  };
  return (
    <>
      <fieldset className={styles.choice}>
        <legend>{t('studio.structure.duty.end')}</legend>
        {(['by', 'within'] as const).map((how) => (
          <label key={how}>
            <input
              type="radio"
              name="end"
              checked={(by === undefined ? 'within' : 'by') === how}
              onChange={() => {
                choose(how);
              }}
            />
            {t(`studio.structure.duty.endHow.${how}`)}
          </label>
        ))}
      </fieldset>
      {by === undefined ? (
        <DurationField
          label={t('studio.structure.duty.within')}
          {...editor.field('/within')}
          value={within}
        />
      ) : (
        <RecurrenceField label={t('studio.structure.duty.by')} {...editor.field('/by')} />
      )}
    </>
  );
}
