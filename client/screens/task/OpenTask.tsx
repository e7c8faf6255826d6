import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Data } from '../../../engine/json.js';
import type { TaskView } from '../../api/types.js';
import { FilledForm } from '../../forms/FilledForm.js';
import { BackLink } from '../../ui/BackLink.js';
import { Note } from '../../ui/Note.js';
import { Page } from '../../ui/Page.js';
import card from '../../ui/card.module.css';
import { AboutTask } from './AboutTask.js';
import { TaskHead } from './TaskHead.js';
import styles from './task.module.css';

/** A task that waits for its form. */
export function OpenTask({ view }: { view: TaskView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { task, form } = view;
  const { record } = task.case;
  const done = useCallback(
    (key: string) => void navigate(`/receipts/${key}`, { replace: true }),
    [navigate],
  );
  return (
    <Page
      title={task.title}
      windowTitle={`${task.title} · ${record.name}`}
      back={<BackLink to="/" />}
      width="wide"
    >
      <div className={styles.columns}>
        <div className={styles.head}>
          <TaskHead task={task} />
          {view.help !== undefined && <p className={styles.help}>{view.help}</p>}
        </div>
        <aside className={styles.about} aria-label={t('task.about')}>
          <AboutTask view={view} />
        </aside>
        <div className={styles.form}>
          {view.mayAct ? (
            <section className={`${card.card ?? ''} ${styles.paper ?? ''}`} aria-label={form.title}>
              <FilledForm
                subject={`task/${task.id}`}
                view={form}
                values={view.values as Data}
                path={`/api/tasks/${encodeURIComponent(task.id)}/submission`}
                bodyOf={(hash, data) => ({ form: hash, data })}
                title={task.title}
                about={record.name}
                from={`/tasks/${task.id}`}
                submitWord={t('task.submit')}
                onDone={done}
              />
            </section>
          ) : (
            <Note tone="notice">{t('task.mayNotAct', { post: task.holder.roleTitle })}</Note>
          )}
        </div>
      </div>
    </Page>
  );
}
