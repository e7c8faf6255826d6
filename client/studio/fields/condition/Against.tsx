import type { ValueEditorProps } from 'react-querybuilder';
import {
  kindOf,
  type Operator,
  type Value,
  wants,
} from '../../../../engine/authoring/condition/condition.js';
import { AgainstNames } from './AgainstNames.js';
import { useConditionNames } from './names-context.js';
import { OneOrOther } from './OneOrOther.js';
import { Several } from './Several.js';
import styles from './condition.module.css';

/** With what a row compares: what suits the field and the comparison. */
export function Against(props: ValueEditorProps) {
  const control = useControl(props);
  return control === undefined ? null : <div className={styles.against}>{control}</div>;
}

function useControl(props: ValueEditorProps) {
  const { field, title = '' } = props;
  const names = useConditionNames();
  const operator = props.operator as Operator;
  const value = props.value as Value | undefined;
  const onChange = (after: Value | undefined) => {
    props.handleOnChange(after);
  };
  const kind = kindOf(field, names) ?? 'text';
  const choices = names[field]?.choices ?? names[field]?.items?.choices;
  const about = { title, field, value, onChange };
  switch (wants(operator)) {
    case 'nothing':
      return undefined;
    case 'several': {
      const literals = value?.kind === 'literals' ? value.literals : [];
      return <Several title={title} choices={choices} literals={literals} onChange={onChange} />;
    }
    case 'entry':
      return <OneOrOther choices={choices} {...about} />;
    case 'count':
      return <AgainstNames kind="number" {...about} />;
    case 'one':
      if (kind === 'choice') return <OneOrOther choices={choices} others {...about} />;
      return <AgainstNames kind={kind} {...about} />;
  }
}
