import { useTranslation } from 'react-i18next';
import { useDuties } from '../../api/duties.js';
import { Answered } from '../../ui/Answered.js';
import { Blank } from '../../ui/Blank.js';
import { DutyIcon } from '../../ui/icons.js';
import { Page } from '../../ui/Page.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import { useAddress } from '../../ui/use-address.js';
import input from '../../ui/input.module.css';
import { Duty } from './Duty.js';
import styles from './duties.module.css';

/** What is owed by the calendar in a year, by whom, and how it stands. */
export default function Duties() {
  const { t } = useTranslation();
  const { search, put } = useAddress();
  const query = useDuties(search);
  const { data } = query;
  return (
    <Page
      title={t('duties.title')}
      width="wide"
      lead={t('duties.lead')}
      actions={
        data && (
          <select
            className={input.input}
            aria-label={t('duties.year')}
            value={data.year}
            onChange={({ target }) => put({ year: target.value })}
          >
            {data.years.map((year) => (
              <option key={year} value={year}>
                {t('duties.yearOf', { year })}
              </option>
            ))}
          </select>
        )
      }
    >
      <Answered query={query} skeleton={<RowsSkeleton rows={6} />}>
        {({ duties, year }) =>
          duties.length === 0 ? (
            <Blank icon={<DutyIcon size={36} />} title={t('duties.none')}>
              {t('duties.noneAdvice')}
            </Blank>
          ) : (
            <ul className={styles.duties}>
              {duties.map((duty) => (
                <li key={duty.id}>
                  <Duty duty={duty} year={year} />
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Page>
  );
}
