import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused, Unreachable } from '../api/refused.js';
import { Blank } from './Blank.js';
import { Button, ButtonLink } from './Button.js';
import { OfflineIcon, WarningIcon } from './icons.js';
import { useWords } from './words.js';

interface TroubleProps {
  error: Error;
  onRetry?: () => void;
  /** Nothing else is on the screen. */
  alone?: boolean;
}

/** Why something cannot be shown, and what to do now. */
export function Trouble({ error, onRetry, alone = false }: TroubleProps) {
  const { t } = useTranslation();
  const words = useWords();
  const again = onRetry !== undefined && (
    <Button look="primary" onClick={onRetry}>
      {t('app.retry')}
    </Button>
  );
  if (error instanceof Unreachable) {
    return (
      <Blank
        alone={alone}
        icon={<OfflineIcon size={40} />}
        title={t('trouble.offline')}
        action={again}
      >
        {t('trouble.offlineAdvice')}
      </Blank>
    );
  }
  if (!(error instanceof Refused)) {
    return (
      <Blank
        alone={alone}
        icon={<WarningIcon size={40} />}
        title={t('trouble.fault')}
        action={again}
      >
        {t('trouble.faultAdvice')}
      </Blank>
    );
  }
  const home: ReactNode = (
    <ButtonLink look="primary" to="/">
      {t('app.toToday')}
    </ButtonLink>
  );
  const { status, problem } = error;
  if (status === 404) {
    return (
      <Blank
        alone={alone}
        icon={<WarningIcon size={40} />}
        title={t('trouble.notFound')}
        action={home}
      >
        {t('trouble.notFoundAdvice')}
      </Blank>
    );
  }
  if (status === 403) {
    return (
      <Blank
        alone={alone}
        icon={<WarningIcon size={40} />}
        title={t('trouble.notPermitted')}
        action={home}
      >
        {words(problem.message)}
      </Blank>
    );
  }
  return (
    <Blank
      alone={alone}
      icon={<WarningIcon size={40} />}
      title={t('trouble.refused')}
      action={again}
    >
      {words(problem.message)}
    </Blank>
  );
}
