import type { ComponentType } from 'react';
import { useParams } from 'react-router';
import { EditorPage } from '../fields/EditorPage.js';
import { useEditor } from '../bench/use-editor.js';
import { usePack } from '../bench/pack.js';
import { DocumentEditor } from './DocumentEditor.js';
import { DutyEditor } from './DutyEditor.js';
import { IndicatorEditor } from './IndicatorEditor.js';
import { KIND_OF, isListKind, type ListKind } from './kinds.js';
import { LedgerEditor } from './LedgerEditor.js';
import { useListWords } from './list-words.js';
import type { ListEditorProps } from './list-editor.js';

const EDITORS: Record<ListKind, ComponentType<ListEditorProps>> = {
  duties: DutyEditor,
  ledgers: LedgerEditor,
  indicators: IndicatorEditor,
  documents: DocumentEditor,
};

/** One duty, ledger, figure or paper: all that it says, and beside it what comes of that. */
export default function List() {
  const { kind, id = '' } = useParams();
  return isListKind(kind) ? <ListOf key={`${kind}/${id}`} kind={kind} id={id} /> : null;
}

function ListOf({ kind, id }: { kind: ListKind; id: string }) {
  const words = useListWords();
  const pack = usePack();
  const file = `${kind}/${id}.json`;
  const editor = useEditor(file);
  const { whole } = editor.document;
  const Editor = EDITORS[kind];
  return (
    <EditorPage
      file={file}
      kind={KIND_OF[kind]}
      id={id}
      back="lists"
      lead={whole === undefined ? undefined : words(kind, whole)}
    >
      {whole !== undefined && <Editor editor={editor} document={whole} pack={pack} />}
    </EditorPage>
  );
}
