import { useTranslation } from 'react-i18next';
import type { Holder } from '../api/types.js';

/** The names of those who have it: of a holder who is away, who stands in, and for whom. */
export function useHolderNames(): (holder: Holder) => string {
  const { t } = useTranslation();
  return ({ people, substitutes = [] }) =>
    people
      .flatMap((name) => {
        const acting = substitutes.filter(({ actsFor }) => actsFor === name);
        return acting.length === 0
          ? [name]
          : acting.map((each) => t('holder.actsFor', { ...each }));
      })
      .join(t('form.comma'));
}
