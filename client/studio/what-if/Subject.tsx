import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Report } from './report.js';

interface SubjectProps {
  report: Report;
  serial: number;
  process: string;
}

/** Whom it is about: a number; where the reader may open the case, a way there. */
export function Subject({ report, serial, process }: SubjectProps) {
  const { t } = useTranslation();
  const kase = report.cases[`${serial} ${process}`];
  const name = t('studio.whatIf.subject', { serial });
  return kase === undefined ? name : <Link to={`/cases/${kase}`}>{name}</Link>;
}
