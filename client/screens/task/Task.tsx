import { useParams } from 'react-router';
import { useTask } from '../../api/task.js';
import { Answered } from '../../ui/Answered.js';
import { LinesSkeleton } from '../../ui/Skeleton.js';
import page from '../../ui/page.module.css';
import { ClosedTask } from './ClosedTask.js';
import { OpenTask } from './OpenTask.js';

/** One task: what, for whom, until when, why; and the form that does it. */
export default function Task() {
  const { id = '' } = useParams();
  const query = useTask(id);
  return (
    <Answered
      query={query}
      alone
      skeleton={
        <div className={page.page}>
          <LinesSkeleton lines={8} />
        </div>
      }
    >
      {(view) => (view.status === 'open' ? <OpenTask view={view} /> : <ClosedTask view={view} />)}
    </Answered>
  );
}
