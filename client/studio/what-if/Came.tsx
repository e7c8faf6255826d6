import { useAddress } from '../../ui/use-address.js';
import { Assumptions } from './Assumptions.js';
import { Headline } from './Headline.js';
import { OneSided } from './OneSided.js';
import type { Report } from './report.js';
import { TierTable } from './TierTable.js';
import { TierWork } from './TierWork.js';
import { WeekChart } from './WeekChart.js';
import styles from './came.module.css';

/** What came of it: in a sentence, in pictures, and then one by one. */
export function Came({ report }: { report: Report }) {
  const { search } = useAddress();
  const role = search.get('tier');
  const chosen = role !== null && Object.hasOwn(report.tiers, role) ? role : undefined;
  return (
    <div className={styles.came}>
      <Headline report={report} />
      <div className={styles.charts}>
        <TierTable report={report} chosen={chosen} />
        <WeekChart report={report} role={chosen} />
      </div>
      {chosen !== undefined && <TierWork report={report} role={chosen} />}
      <OneSided report={report} only="draft" />
      <OneSided report={report} only="live" />
      <Assumptions report={report} />
    </div>
  );
}
