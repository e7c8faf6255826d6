import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useTakeIn } from '../../api/comparisons.js';
import type { ComparisonOpened } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import { Problem } from '../../ui/Problem.js';
import styles from './comparison.module.css';

/** The way from what only the register has to the import's check, for who may read in such records. */
export function TakeIn({ of: { comparison, counts, mayTakeIn } }: { of: ComparisonOpened }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const takeIn = useTakeIn(comparison.id);
  const count = counts.find(({ kind }) => kind === 'only-theirs')?.open ?? 0;
  if (!mayTakeIn || count === 0) return null;
  return (
    <section className={styles.takeIn}>
      <p>{t('comparisons.takeInMeans', { count, type: comparison.typeTitle })}</p>
      <Button
        busy={takeIn.isPending}
        onClick={() => {
          takeIn.mutate(undefined, { onSuccess: ({ id }) => void navigate(`/imports/${id}`) });
        }}
      >
        {t('comparisons.takeIn', { count })}
      </Button>
      <Problem error={takeIn.error} />
    </section>
  );
}
