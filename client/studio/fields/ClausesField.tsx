import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { PolicyDocument } from '../../../engine/types.js';
import { documentOf, usePack } from '../bench/pack.js';
import type { Around } from './Labelled.js';
import { PicksField } from './PicksField.js';

interface ClausesFieldProps extends Omit<Around, 'label'> {
  value: readonly string[] | undefined;
  onChange: (value: string[] | undefined) => void;
}

/** The clauses that something implements, each a way to where it stands in the plan. */
export function ClausesField(props: ClausesFieldProps) {
  const { t } = useTranslation();
  const { draft = '' } = useParams();
  const { clauses = {} } = (documentOf(usePack(), 'policy.json') ?? {}) as Partial<PolicyDocument>;
  const cite = t('studio.fields.cite');
  return (
    <PicksField
      label={t('studio.fields.cites')}
      {...props}
      options={Object.entries(clauses).map(([id, { heading }]) => ({
        id,
        title: `${id} ${heading}`,
      }))}
      none={cite}
      pick={cite}
      unpick={({ id }) => t('studio.fields.uncite', { id })}
      shown={({ id, title }) => (
        <Link to={`/studio/${draft}/plan?clause=${encodeURIComponent(id)}`}>{title}</Link>
      )}
    />
  );
}
