import { useTranslation } from 'react-i18next';
import { asDraft } from '../../../engine/authoring/as-documents.js';
import { paperFields } from '../../../engine/authoring/sample-paper.js';
import type { Source } from '../../../engine/ledger/among.js';
import { sourceFields } from '../../../engine/ledger/source-fields.js';
import { processOfDuty } from '../../../engine/duty/derived-process.js';
import type { DutyDocument, Fields } from '../../../engine/types.js';
import { type Pickable, usePack } from '../bench/pack.js';
import type { ConditionNames } from '../fields/ConditionField.js';

/** What the conditions and columns of a ledger or an indicator may speak of. */
export function useSourceNames(source: Source): ConditionNames {
  const { t } = useTranslation();
  const pack = usePack();
  const { record = {}, case: data = {}, entry } = sourceFields(asDraft(pack).documents, source);
  const titled = Object.entries(entry).map(([name, field]) => {
    const known = ENTRY.find((one) => one === name);
    return [
      name,
      known === undefined ? field : { ...field, title: t(`studio.structure.entry.${known}`) },
    ];
  });
  const own = Object.fromEntries(titled) as Fields;
  return {
    ...under('record', record),
    ...under('case', data),
    ...under('entry', own),
    ...useNumbers(),
  };
}

/** What a list itself knows of its entries, as the language has it. */
const ENTRY = [
  'name',
  'open',
  'process',
  'state',
  'title',
  'openedOn',
  'enteredOn',
  'closedOn',
  'duty',
  'dueOn',
  'late',
  'missed',
  'task',
  'role',
  'post',
  'unit',
  'case',
  'overdue',
  'daysLate',
  'doneBy',
] as const;

/** What the texts of a paper may speak of. */
export function usePaperNames(process: string): ConditionNames {
  const { case: data, record } = paperFields(usePack(), process);
  return { ...under('case', data), ...under('record', record), ...useNumbers() };
}

/** What may be spoken of when the form of a duty was sent. */
export function useDutyNames({ id, form }: DutyDocument): ConditionNames {
  const pack = usePack();
  const { case: data, record } = paperFields(pack, processOfDuty(id));
  const fields = asDraft(pack).documents.form[form]?.schema.properties ?? {};
  return {
    ...under('form', fields),
    ...under('case', data),
    ...under('record', record),
    ...useNumbers(),
  };
}

/** Names as things to be picked: each by its title, with where it comes from. */
export function useNameOptions(names: ConditionNames, units: boolean): Pickable[] {
  const { t } = useTranslation();
  const { types } = asDraft(usePack()).documents.units;
  const fields = Object.entries(names).map(([name, { title }]) => {
    const [scope = '', field = ''] = name.split('.');
    const from = SCOPES.find((one) => one === scope);
    return {
      id: name,
      title:
        from === undefined ? name : t(`studio.structure.scope.${from}`, { title: title ?? field }),
    };
  });
  const ofUnits = Object.entries(types).map(([id, { title }]) => ({
    id: `units['${id}']`,
    title: t('studio.structure.scope.units', { title }),
  }));
  return units ? [...fields, ...ofUnits] : fields;
}

const SCOPES = ['record', 'case', 'entry', 'form', 'params'] as const;

function useNumbers(): ConditionNames {
  const { parameters } = asDraft(usePack()).documents.parameters;
  const fields = Object.entries(parameters).map(([name, { title }]) => [
    name,
    { type: 'integer', title },
  ]);
  return under('params', Object.fromEntries(fields) as Fields);
}

function under(scope: string, fields: Fields): ConditionNames {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [`${scope}.${name}`, field]),
  );
}
