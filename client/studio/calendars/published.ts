import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublishedDay } from '../../../engine/authoring/published-days.js';
import { eachOf } from '../../../engine/authoring/calendar-days.js';

/**
 * The holidays and make-up days that the State Council has published for a year, as the product's data has them.
 *
 * @returns nothing of a year that was not published when this version was made; undefined while it is being read
 */
export function usePublished(year: number): PublishedDay[] | undefined {
  const { t } = useTranslation();
  const [found, setFound] = useState<{ year: number; days: PublishedDay[] }>();
  useEffect(() => {
    let isWanted = true;
    void import('chinese-days').then(({ getDayDetail }) => {
      const days = eachOf({ from: `${year}-01-01`, to: `${year}-12-31` }).flatMap((day) => {
        const { work, name } = getDayDetail(day);
        // Only what was published has a name of three parts: National Day,国庆节,3.
        const [, title] = name.split(',');
        if (title === undefined) return [];
        return work
          ? [{ day, isOpen: true, title: t('studio.structure.calendars.madeUpFor', { title }) }]
          : [{ day, isOpen: false, title }];
      });
      if (isWanted) setFound({ year, days });
    });
    return () => {
      isWanted = false;
    };
  }, [year, t]);
  return found?.year === year ? found.days : undefined;
}
