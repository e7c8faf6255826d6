import { useTranslation } from 'react-i18next';
import { useDemonstration } from '../../api/demonstration.js';
import { Blank } from '../../ui/Blank.js';
import { ButtonLink } from '../../ui/Button.js';
import { Note } from '../../ui/Note.js';
import type { Failure } from './report.js';

/** Why nothing came of it, and what to do. */
export function Failed({ failure }: { failure: Failure }) {
  const { t } = useTranslation();
  const demonstration = useDemonstration();
  switch (failure) {
    case 'empty':
      return (
        <div role="status">
          <Blank title={t('studio.whatIf.empty')}>
            {demonstration.data?.enabled === true
              ? t('studio.whatIf.emptyDemonstration')
              : t('studio.whatIf.emptyAdvice')}
          </Blank>
        </div>
      );
    case 'faulty':
      return (
        <Note tone="danger" role="alert" title={t('studio.whatIf.faulty')}>
          <p>
            <ButtonLink to="../check">{t('studio.whatIf.toCheck')}</ButtonLink>
          </p>
        </Note>
      );
    case 'unreachable':
      return (
        <Note tone="danger" role="alert" title={t('studio.whatIf.unreachable')}>
          {t('studio.whatIf.unreachableAdvice')}
        </Note>
      );
  }
}
