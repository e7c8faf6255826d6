import { type ReactNode, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { Outlet, useLocation, useParams } from 'react-router';
import { editDraft, useDraftContent } from '../../api/drafts.js';
import type { DraftContent } from '../../api/types.js';
import { useSession } from '../../api/session.js';
import { FaultBoundary } from '../../app/FaultBoundary.js';
import { get, put } from '../../outbox/shelf.js';
import { Answered } from '../../ui/Answered.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import { Checker } from '../check/checker.js';
import { BenchBar } from './BenchBar.js';
import { type Bench, BenchContext } from './bench-context.js';
import { type Unsaved, Workbench } from './workbench.js';

/** Around every screen on which a draft is worked on: the draft itself, its check, and where one stands. */
export default function Studio() {
  const { draft = '' } = useParams();
  const query = useDraftContent(draft);
  return (
    <Answered key={draft} query={query} skeleton={<RowsSkeleton rows={6} />} alone>
      {(content) => <AtBench content={content} />}
    </Answered>
  );
}

function AtBench({ content }: { content: DraftContent }) {
  const { person } = useSession();
  const { pathname } = useLocation();
  const [workbench] = useState(() => new Workbench(content, groundOf(content.draft.id, person.id)));
  const [checker] = useState(() => new Checker(workbench, content.base));
  useEffect(() => checker.open(), [checker]);
  useEffect(() => {
    const save = () => void workbench.flush();
    window.addEventListener('online', save);
    return () => {
      window.removeEventListener('online', save);
      save();
    };
  }, [workbench]);
  return (
    <WithFindings bench={{ content, workbench, checker }}>
      <BenchBar />
      <FaultBoundary key={pathname}>
        <Suspense fallback={<RowsSkeleton rows={4} />}>
          <Outlet />
        </Suspense>
      </FaultBoundary>
    </WithFindings>
  );
}

function WithFindings({
  bench,
  children,
}: {
  bench: Omit<Bench, 'findings'>;
  children: ReactNode;
}) {
  const { checker } = bench;
  const findings = useSyncExternalStore(checker.subscribe, checker.findings);
  return <BenchContext value={{ ...bench, findings }}>{children}</BenchContext>;
}

/** The server, and what this device keeps for this person until the server has it. */
function groundOf(draft: string, person: string): ConstructorParameters<typeof Workbench>[1] {
  const name = `zelian/studio/${person}/${draft}`;
  return {
    send: (edit) => editDraft(draft, edit),
    keep: (unsaved) => put(name, unsaved),
    kept: () => get<Unsaved>(name),
    later: (milliseconds, then) => {
      const timer = setTimeout(then, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
  };
}
