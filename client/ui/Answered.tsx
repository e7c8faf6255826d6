import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { StaleNote } from './StaleNote.js';
import { Trouble } from './Trouble.js';

interface AnsweredProps<Answer> {
  query: UseQueryResult<Answer>;
  skeleton: ReactNode;
  /** The answer brings its own heading: the whole screen hangs on it. */
  alone?: boolean;
  children: (answer: Answer) => ReactNode;
}

/**
 * What the server answered; until then its skeleton. When a later question fails, what was read
 * before stays on the screen, with a note of how old it is.
 */
export function Answered<Answer>({
  query,
  skeleton,
  alone = false,
  children,
}: AnsweredProps<Answer>) {
  const { t } = useTranslation();
  const retry = () => void query.refetch();
  if (query.data !== undefined) {
    return (
      <>
        {query.isError && <StaleNote at={query.dataUpdatedAt} onRetry={retry} />}
        {children(query.data)}
      </>
    );
  }
  if (query.isError) return <Trouble error={query.error} onRetry={retry} alone={alone} />;
  return (
    <div role="status">
      <span className="visually-hidden">{t('app.loading')}</span>
      {skeleton}
    </div>
  );
}
