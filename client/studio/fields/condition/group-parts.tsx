import { useTranslation } from 'react-i18next';
import {
  type ActionProps,
  RuleGroupBodyComponents,
  type RuleGroupProps,
  type UseRuleGroup,
} from 'react-querybuilder';
import { Button } from '../../../ui/Button.js';
import { CloseIcon } from '../../../ui/icons.js';
import input from '../../../ui/input.module.css';
import styles from './condition.module.css';

type GroupParts = RuleGroupProps & UseRuleGroup;

/** Over the rows: whether all or one of them must hold, or not; of an inner group, the way to be rid of it. */
export function GroupHead(group: GroupParts) {
  const { t } = useTranslation();
  const { ruleGroup, path, onCombinatorChange, onNotToggleChange, removeGroup } = group;
  const isAny = 'combinator' in ruleGroup && ruleGroup.combinator === 'or';
  const isNot = ruleGroup.not === true;
  if (ruleGroup.rules.length < 2 && !isNot && path.length === 0) return null;
  const says = `${isNot ? 'not' : ''}${isAny ? 'or' : 'and'}`;
  return (
    <>
      <select
        className={input.input}
        aria-label={t('studio.condition.together')}
        value={says}
        onChange={({ target }) => {
          const combinator = target.value.endsWith('or') ? 'or' : 'and';
          if ((combinator === 'or') !== isAny) onCombinatorChange(combinator);
          const not = target.value.startsWith('not');
          if (not !== isNot) onNotToggleChange(not);
        }}
      >
        <option value="and">{t('studio.condition.all')}</option>
        <option value="or">{t('studio.condition.any')}</option>
        <option value="notor">{t('studio.condition.noneOfThem')}</option>
        <option value="notand">{t('studio.condition.notAll')}</option>
      </select>
      {path.length > 0 && (
        <button
          type="button"
          className={styles.remove}
          aria-label={t('studio.condition.removeGroup')}
          onClick={(event) => {
            removeGroup(event);
          }}
        >
          <CloseIcon size={18} />
        </button>
      )}
    </>
  );
}

/** The rows, and under them what adds one. */
export function GroupFoot(group: GroupParts) {
  const { t } = useTranslation();
  const { ruleGroup, path, addRule, addGroup } = group;
  return (
    <>
      {ruleGroup.rules.length === 0 && (
        <p className={styles.nothing}>{t('studio.condition.noRows')}</p>
      )}
      <RuleGroupBodyComponents {...group} />
      <div className={styles.adding}>
        <Button
          look="quiet"
          onClick={(event) => {
            addRule(event);
          }}
        >
          {t('studio.condition.addRow')}
        </Button>
        {path.length < 2 && ruleGroup.rules.length > 0 && (
          <Button
            look="quiet"
            onClick={(event) => {
              addGroup(event);
            }}
          >
            {t('studio.condition.addGroup')}
          </Button>
        )}
      </div>
    </>
  );
}

export function RemoveRow(props: ActionProps) {
  return (
    <button
      type="button"
      className={styles.remove}
      aria-label={props.title}
      onClick={(event) => {
        props.handleOnClick(event);
      }}
    >
      <CloseIcon size={18} />
    </button>
  );
}
