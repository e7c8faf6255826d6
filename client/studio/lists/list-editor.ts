import type { PackDocuments } from '../../../engine/difference/pack-documents.js';
import type { Data } from '../../../engine/json.js';
import type { Editor } from '../bench/use-editor.js';

/** What the editor of a list works on. */
export interface ListEditorProps {
  editor: Editor;
  /** What it says now; of the shape of its kind, unless the check says otherwise. */
  document: Data;
  pack: PackDocuments;
}
