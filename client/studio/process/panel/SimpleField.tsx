import { useTranslation } from 'react-i18next';
import { type Json } from '../../../../engine/json.js';
import { namesInScope, relationsOf } from '../../../../engine/authoring/ladder/names-in-scope.js';
import type { Duration } from '../../../../engine/types.js';
import { pickable, usePack } from '../../bench/pack.js';
import { ClausesField } from '../../fields/ClausesField.js';
import { ConditionField } from '../../fields/ConditionField.js';
import { DurationField } from '../../fields/DurationField.js';
import { SelectField } from '../../fields/SelectField.js';
import { TextField } from '../../fields/TextField.js';
import { TickField } from '../../fields/TickField.js';
import { useProcess } from '../process-context.js';
import { EventField } from './EventField.js';
import { HINTED, NONE_OF, TONES } from './field-words.js';
import { FormField } from './FormField.js';
import { linesOf } from './lines.js';
import type { Property, SimpleEditor } from './properties.js';
import { TemplateField } from './TemplateField.js';
import { TiersField } from './TiersField.js';
import { isDate, isPost, ValueField } from './ValueField.js';

interface SimpleFieldProps {
  property: Property<SimpleEditor>;
  pointer: string;
  value: Json | undefined;
}

/** A property that is one thing, edited as what it is. */
export function SimpleField({ property, pointer, value }: SimpleFieldProps) {
  const { t } = useTranslation();
  const pack = usePack();
  const { process, put, issuesAt } = useProcess();
  const { name, as, required, unlessSaid = false } = property;
  const label = t(`studio.process.property.${name}` as 'studio.process.property.title');
  const said = HINTED.has(name)
    ? t(`studio.process.hint.${name}` as 'studio.process.hint.help')
    : undefined;
  const issues = issuesAt(pointer);
  const around = { label, issues, ...(said === undefined ? {} : { hint: said }) };
  const text = typeof value === 'string' ? value : undefined;
  const onChange = (to: Json | undefined) => {
    put(pointer, to);
  };
  const select = {
    ...around,
    value: text,
    onChange,
    ...(required === true ? {} : { none: t('studio.process.notSaid') }),
  };
  switch (as) {
    case 'text':
    case 'long':
      return (
        <TextField
          {...around}
          long={as === 'long'}
          required={required === true}
          value={text}
          onChange={onChange}
        />
      );
    case 'tick':
      return (
        <TickField
          label={label}
          value={typeof value === 'boolean' ? value : unlessSaid}
          onChange={(to) => {
            onChange(to === unlessSaid ? undefined : to);
          }}
        />
      );
    case 'tone':
      return (
        <SelectField
          {...select}
          options={TONES.map((id) => ({ id, title: t(`studio.process.tone.${id}`) }))}
        />
      );
    case 'tier':
      return <SelectField {...select} options={pickable(pack, 'tiers')} />;
    case 'tiers':
      return <TiersField {...around} value={listOf(value)} onChange={onChange} />;
    case 'form':
      return <FormField {...select} />;
    case 'record':
      return <SelectField {...select} options={pickable(pack, 'records')} />;
    case 'line':
      return <SelectField {...select} options={linesOf(pack)} />;
    case 'state':
      return (
        <SelectField
          {...select}
          {...(required === true ? {} : { none: t('studio.process.stay') })}
          options={Object.entries(process.states).map(([id, { title }]) => ({ id, title }))}
        />
      );
    case 'relation':
      return (
        <SelectField
          {...select}
          none={t('studio.process.anyUnit')}
          options={Object.entries(relationsOf(pack, process.about)).map(([id, title]) => ({
            id,
            title,
          }))}
        />
      );
    case 'event':
      return <EventField {...select} pointer={pointer} />;
    case 'field':
      return (
        <SelectField
          {...select}
          options={Object.entries(namesInScope(pack, process, pointer)).flatMap(([full, field]) =>
            /^(event|form)\./.test(full)
              ? [{ id: full.replace(/^\w+\./, ''), title: field.title ?? full }]
              : [],
          )}
        />
      );
    case 'duration':
      return (
        <DurationField
          {...around}
          value={value as Duration | undefined}
          none={t(NONE_OF[name] ?? 'studio.process.notSaid')}
          onChange={(to) => {
            onChange(to);
          }}
        />
      );
    case 'date':
    case 'post':
      return (
        <ValueField
          {...around}
          names={namesInScope(pack, process, pointer)}
          fits={as === 'date' ? isDate : isPost}
          none={t(NONE_OF[name] ?? 'studio.process.notSaid')}
          value={text}
          onChange={onChange}
        />
      );
    case 'condition':
      return (
        <ConditionField
          {...around}
          names={namesInScope(pack, process, pointer)}
          value={text}
          onChange={onChange}
        />
      );
    case 'template':
      return (
        <TemplateField
          {...around}
          names={namesInScope(pack, process, pointer)}
          value={text}
          onChange={onChange}
        />
      );
    case 'order':
      return (
        <TextField
          {...around}
          value={typeof value === 'number' ? String(value) : undefined}
          onChange={(to) => {
            if (to === undefined) onChange(undefined);
            else if (/^-?\d{1,6}$/.test(to)) onChange(Number(to));
          }}
        />
      );
    case 'time':
      return (
        <TextField
          {...around}
          placeholder="09:00"
          maxLength={5}
          value={text}
          onChange={(to) => {
            if (to === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(to)) onChange(to);
          }}
        />
      );
    case 'clauses':
      return <ClausesField issues={issues} value={listOf(value)} onChange={onChange} />;
  }
}

function listOf(value: Json | undefined): string[] | undefined {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined;
}
