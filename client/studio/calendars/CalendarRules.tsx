import { useTranslation } from 'react-i18next';
import type { CalendarDocument, Span } from '../../../engine/types.js';
import { newId } from '../../../engine/authoring/new-id.js';
import { pickable, usePack } from '../bench/pack.js';
import type { Editor } from '../bench/use-editor.js';
import { BecauseField } from '../fields/BecauseField.js';
import { InputField } from '../fields/InputField.js';
import { Part } from '../fields/Part.js';
import { RowsField } from '../fields/RowsField.js';
import { SelectField } from '../fields/SelectField.js';
import { TextField } from '../fields/TextField.js';
import { TextRowsField } from '../fields/TextRowsField.js';
import { issuesAt } from '../bench/bench-context.js';
import { WEEKDAYS } from './calendar-words.js';
import styles from './calendars.module.css';

interface CalendarRulesProps {
  editor: Editor;
  calendar: CalendarDocument;
}

/** What holds in every week and every year: the weekly rest, hours, periods; and the marks as a list. */
export function CalendarRules({ editor, calendar }: CalendarRulesProps) {
  const { t } = useTranslation();
  const others = pickable(usePack(), 'calendars').filter(({ id }) => id !== calendar.id);
  return (
    <div className={styles.rules}>
      <Part title={t('studio.structure.calendars.everyWeek')}>
        <TextField required label={t('studio.structure.title')} {...editor.field('/title')} />
        <SelectField
          label={t('studio.structure.calendars.basedOn')}
          hint={t('studio.structure.calendars.basedOnHint')}
          none={t('studio.structure.calendars.alone')}
          options={others}
          {...editor.field('/basedOn')}
        />
        <WeeklyRest editor={editor} calendar={calendar} />
        <div className={styles.pair}>
          <InputField
            type="time"
            label={t('studio.structure.calendars.opensAt')}
            {...editor.field('/opensAt')}
          />
          <InputField
            type="time"
            label={t('studio.structure.calendars.closesAt')}
            {...editor.field('/closesAt')}
          />
        </div>
        <InputField
          type="date"
          label={t('studio.structure.calendars.knownUntil')}
          hint={t('studio.structure.calendars.knownUntilHint')}
          {...editor.field('/knownUntil')}
        />
        <BecauseField editor={editor} pointer="" />
      </Part>
      <Part title={t('studio.structure.calendars.spans')}>
        <Spans editor={editor} part="periods" spans={calendar.periods} />
        <Spans editor={editor} part="holidays" spans={calendar.holidays} />
        <TextRowsField
          label={t('studio.structure.calendars.makeUpDays')}
          hint={t('studio.structure.calendars.makeUpDaysHint')}
          each={t('studio.structure.calendars.makeUpDay')}
          at="/makeUpDays"
          texts={calendar.makeUpDays}
          labelOf={(day) => day}
          issuesOf={(day) => issuesAt(editor.document, `/makeUpDays/${day}`)}
          onText={(day, text) => {
            editor.put(`/makeUpDays/${day}`, text);
          }}
          onRemove={(day) => {
            editor.put(`/makeUpDays/${day}`, undefined);
          }}
        />
      </Part>
    </div>
  );
}

function WeeklyRest({ editor, calendar }: CalendarRulesProps) {
  const { t } = useTranslation();
  const { weeklyRest, basedOn } = calendar;
  const rest = new Set<string>(weeklyRest ?? []);
  return (
    <fieldset className={styles.week} data-at="/weeklyRest">
      <legend>{t('studio.structure.calendars.weeklyRest')}</legend>
      {WEEKDAYS.map((day) => (
        <label key={day}>
          <input
            type="checkbox"
            checked={rest.has(day)}
            onChange={({ target }) => {
              const days = WEEKDAYS.filter((one) => (one === day ? target.checked : rest.has(one)));
              editor.put(
                '/weeklyRest',
                days.length === 0 && basedOn === undefined ? undefined : days,
              );
            }}
          />
          {t(`studio.structure.weekday.${day}`)}
        </label>
      ))}
      {weeklyRest === undefined && basedOn !== undefined && (
        <small>{t('studio.structure.calendars.restOfBase')}</small>
      )}
    </fieldset>
  );
}

interface SpansProps {
  editor: Editor;
  part: 'periods' | 'holidays';
  spans: Record<string, Span> | undefined;
}

function Spans({ editor, part, spans = {} }: SpansProps) {
  const { t } = useTranslation();
  const at = `/${part}`;
  return (
    <RowsField
      label={t(`studio.structure.calendars.${part}`)}
      hint={t(`studio.structure.calendars.${part}Hint`)}
      at={at}
      rows={Object.entries(spans).map(([id, { title, from, to }]) => ({
        id,
        title,
        about: t('studio.structure.calendars.range', { from, to }),
        issues: issuesAt(editor.document, `${at}/${id}`),
        body: (
          <>
            <TextField
              required
              label={t('studio.structure.title')}
              {...editor.field(`${at}/${id}/title`)}
            />
            <div className={styles.pair}>
              <InputField
                type="date"
                required
                label={t('studio.structure.calendars.from')}
                {...editor.field(`${at}/${id}/from`)}
              />
              <InputField
                type="date"
                required
                label={t('studio.structure.calendars.to')}
                {...editor.field(`${at}/${id}/to`)}
              />
            </div>
          </>
        ),
      }))}
      none={t(`studio.structure.calendars.${part}None`)}
      add={t(`studio.structure.calendars.${part}Add`)}
      onAdd={() => {
        const id = newId('', part === 'periods' ? 'period' : 'holiday', Object.keys(spans));
        const last = Object.values(spans).at(-1)?.to ?? '2026-01-01';
        const title = t(`studio.structure.calendars.${part}New`);
        editor.put(`${at}/${id}`, { title, from: last, to: last });
        return id;
      }}
      onRemove={(id) => {
        editor.put(`${at}/${id}`, undefined);
      }}
    />
  );
}
