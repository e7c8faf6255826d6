import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { PolicyDocument } from '../../../engine/types.js';
import { pointerOf } from '../../../engine/compile/faults.js';
import { Button } from '../../ui/Button.js';
import { useDocument } from '../bench/bench-context.js';
import { TextField } from '../fields/TextField.js';
import styles from './plan.module.css';

/** A clause more, under the number that its paper has for it. */
export function AddClause() {
  const { t } = useTranslation();
  const go = useNavigate();
  const policy = useDocument('policy.json');
  const [typed, setTyped] = useState<string>();
  const { clauses = {} } = (policy.whole ?? {}) as Partial<PolicyDocument>;
  const id = typed?.trim() ?? '';
  const isGood =
    /^[A-Za-z0-9]+(\.[A-Za-z0-9]+)*$/.test(id) && id.length <= 32 && clauses[id] === undefined;
  const add = () => {
    const heading = t('studio.plan.newClause');
    policy.put(
      t('studio.structure.added', { what: `${id} ${heading}` }),
      pointerOf('clauses', id),
      {
        heading,
        summary: t('studio.plan.newClauseSummary'),
        normative: true,
      },
    );
    setTyped(undefined);
    void go(`?clause=${encodeURIComponent(id)}`);
  };
  return (
    <details className={styles.edit}>
      <summary>＋ {t('studio.plan.addClause')}</summary>
      <div className={styles.form}>
        <TextField
          label={t('studio.plan.clauseId')}
          hint={
            id === '' || isGood ? t('studio.plan.clauseIdHint') : t('studio.plan.clauseIdTaken')
          }
          value={typed}
          onChange={setTyped}
        />
        <Button disabled={!isGood} onClick={add}>
          {t('studio.plan.addClause')}
        </Button>
      </div>
    </details>
  );
}
