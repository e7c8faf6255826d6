import { useTranslation } from 'react-i18next';
import { PostWork } from './PostWork.js';
import type { Report } from './report.js';
import { byHowMany } from './sums.js';
import styles from './posts.module.css';

const SHOWN = 40;

/** The posts of a tier, those with the greatest difference first, each with the tasks that would be otherwise. */
export function TierWork({ report, role }: { report: Report; role: string }) {
  const { t } = useTranslation();
  const differingOf = (unit: string) =>
    report.differences.filter((one) => one.role === role && one.unit === unit);
  const posts = report.posts
    .filter((post) => post.role === role)
    .map((post) => ({ post, differences: differingOf(post.unit) }))
    .sort(
      (one, other) =>
        Math.abs(byHowMany(other.post.tasks)) - Math.abs(byHowMany(one.post.tasks)) ||
        other.differences.length - one.differences.length ||
        other.post.tasks.draft - one.post.tasks.draft,
    );
  return (
    <section className={styles.tier} aria-labelledby="what-if-tier">
      <h2 id="what-if-tier">
        {t('studio.whatIf.posts.title', { title: report.titles.roles[role] ?? role })}
      </h2>
      <ul className={styles.posts}>
        {posts.slice(0, SHOWN).map(({ post, differences }) => (
          <PostWork key={post.unit} report={report} post={post} differences={differences} />
        ))}
      </ul>
      {posts.length > SHOWN && (
        <p className={styles.dim}>
          {t('studio.whatIf.posts.rest', { count: posts.length - SHOWN })}
        </p>
      )}
    </section>
  );
}
