import '../words.js';
import {
  type ReactNode,
  Suspense,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { Outlet, useLocation, useParams } from 'react-router';
import type { PackDocuments } from '../../../engine/difference/pack-documents.js';
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
import { documentIn } from './documents.js';
import { PackContext } from './pack.js';
import type { Unsaved } from './known-files.js';
import { Workbench } from './workbench.js';

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
  const [workbench] = useState(() => new Workbench(content, groundOf(content, person.id)));
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
  const pack = usePackOf(bench);
  return (
    <BenchContext value={{ ...bench, findings }}>
      <PackContext value={pack}>{children}</PackContext>
    </BenchContext>
  );
}

/** All documents as they stand; parsed once for each text. */
function usePackOf({ workbench, content }: Pick<Bench, 'workbench' | 'content'>): PackDocuments {
  const { texts } = useSyncExternalStore(workbench.subscribe, workbench.state);
  const { base = {} } = content;
  return useMemo(() => {
    const files = [...new Set([...Object.keys(base), ...Object.keys(texts)])];
    return Object.fromEntries(
      files.flatMap((file) => {
        const { whole } = documentIn(texts[file], base[file]);
        return whole === undefined ? [] : [[file, whole]];
      }),
    );
  }, [texts, base]);
}

/** The server, and what this device keeps for this person until the server has it. */
function groundOf(
  { draft: { id }, base, baseRevision }: DraftContent,
  person: string,
): ConstructorParameters<typeof Workbench>[1] {
  const name = `zelian/studio/${person}/${id}`;
  // What is typed over one pack beneath means something else over another.
  const over = base === undefined ? {} : { base: baseRevision };
  return {
    send: (edit) => editDraft(id, { ...edit, ...over }),
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
