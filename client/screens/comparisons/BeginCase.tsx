import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '../../api/session.js';
import type { ComparisonView, FindingView } from '../../api/types.js';
import input from '../../ui/input.module.css';

interface BeginCaseProps {
  comparison: ComparisonView;
  finding: FindingView;
}

/** The ways in which a case can be begun about our record, where there is one. */
export function BeginCase({ comparison: { type }, finding: { ours, name } }: BeginCaseProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { applications } = useSession();
  const offers = applications.filter(({ recordType }) => recordType === type);
  const record = ours.length === 1 ? ours[0]?.record : undefined;
  if (record === undefined || offers.length === 0) return null;
  return (
    <select
      className={input.input}
      aria-label={t('comparisons.beginWhich', { name })}
      value=""
      onChange={({ target }) => {
        const about = new URLSearchParams({ record: record.id });
        void navigate(`/applications/${target.value}?${about}`);
      }}
    >
      <option value="">{t('comparisons.beginCase')}</option>
      {offers.map(({ process, opening, title }) => (
        <option key={`${process}/${opening}`} value={`${process}/${opening}`}>
          {title}
        </option>
      ))}
    </select>
  );
}
