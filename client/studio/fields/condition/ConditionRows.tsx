import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ControlElementsProp,
  type FullField,
  prepareRuleGroup,
  QueryBuilder,
  type RuleGroupType,
} from 'react-querybuilder';
import {
  type ConditionGroup,
  type ConditionNames,
  operatorsOf,
} from '../../../../engine/authoring/condition/condition.js';
import { fitting } from '../../../../engine/authoring/condition/fitting.js';
import { readCondition } from '../../../../engine/authoring/condition/read-condition.js';
import {
  isUnfinished,
  writeCondition,
} from '../../../../engine/authoring/condition/write-condition.js';
import { Against } from './Against.js';
import styles from './condition.module.css';
import { GroupFoot, GroupHead, RemoveRow } from './group-parts.js';
import { OptionSelect } from './OptionSelect.js';
import { useComparisonWord } from './comparison-words.js';
import { NamesContext } from './names-context.js';
import { namesOf, OWNERS } from './names.js';

interface ConditionRowsProps {
  /** CEL that rows can show. */
  value: string | undefined;
  names: ConditionNames;
  onChange: (value: string | undefined) => void;
}

type Rows = RuleGroupType;

/** A condition row by row: something, how it is compared, with what. */
export default function ConditionRows({ value, names, onChange }: ConditionRowsProps) {
  const { t } = useTranslation();
  const word = useComparisonWord();
  const [shown, setShown] = useState(() => ({ value, rows: rowsOf(value, names) }));
  // Somebody else, or a step back, has changed it meanwhile.
  if (shown.value !== value) setShown({ value, rows: rowsOf(value, names) });
  const change = (rows: Rows) => {
    const fit = fitting(rows as unknown as ConditionGroup, names);
    const after = writeCondition(fit, names);
    setShown({ value: after, rows: fit as unknown as Rows });
    if (after !== value) onChange(after);
  };
  return (
    <NamesContext value={names}>
      <QueryBuilder
        query={shown.rows}
        onQueryChange={change}
        enableMountQueryChange={false}
        idGenerator={nextId}
        fields={useFields(names)}
        combinators={[
          { name: 'and', label: t('studio.condition.all') },
          { name: 'or', label: t('studio.condition.any') },
        ]}
        getOperators={(field) =>
          operatorsOf(field, names).map((name) => ({ name, label: word(name, field, names) }))
        }
        getRuleClassname={(rule) =>
          isUnfinished(rule as never, names) ? (styles.unfinished ?? '') : ''
        }
        controlElements={CONTROLS}
        controlClassnames={CLASSES}
        suppressStandardClassnames
        accessibleDescriptionGenerator={() => t('studio.condition.rows')}
        addRuleToNewGroups
        resetOnFieldChange={false}
        translations={{
          fields: { title: t('studio.condition.field') },
          operators: { title: t('studio.condition.comparison') },
          value: { title: t('studio.condition.value') },
          removeRule: { title: t('studio.condition.removeRow') },
        }}
      />
    </NamesContext>
  );
}

const CONTROLS: ControlElementsProp<FullField, string> = {
  fieldSelector: OptionSelect,
  operatorSelector: OptionSelect,
  valueEditor: Against,
  removeRuleAction: RemoveRow,
  ruleGroupHeaderElements: GroupHead,
  ruleGroupBodyElements: GroupFoot,
};

const CLASSES = {
  queryBuilder: styles.builder ?? '',
  ruleGroup: styles.group ?? '',
  header: styles.head ?? '',
  body: styles.body ?? '',
  rule: styles.rule ?? '',
};

function rowsOf(value: string | undefined, names: ConditionNames): Rows {
  const read = value === undefined ? undefined : readCondition(value, names);
  const rows = read ?? { combinator: 'and', rules: [] };
  return prepareRuleGroup(rows as unknown as Rows, { idGenerator: nextId });
}

let last = 0;
/** Rows are told apart on this page only. */
function nextId(): string {
  last += 1;
  return `row-${last}`;
}

function useFields(names: ConditionNames) {
  const { t } = useTranslation();
  const groups = OWNERS.filter((owner) => owner !== 'params').map((owner) => ({
    label: t(`studio.condition.owner.${owner}`),
    options: namesOf(owner, names)
      .filter((name) => operatorsOf(name, names).length > 0)
      .map((name) => ({ name, label: names[name]?.title ?? name })),
  }));
  const today = { name: 'today', label: t('studio.condition.today') };
  return [
    ...groups.filter(({ options }) => options.length > 0),
    { label: t('studio.condition.owner.day'), options: [today] },
  ];
}
