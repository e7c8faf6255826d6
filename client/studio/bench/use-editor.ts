import { useTranslation } from 'react-i18next';
import { reordered } from '../../../engine/authoring/put.js';
import { placeOf } from '../../../engine/compile/documents.js';
import type { Issue } from '../../../engine/issue.js';
import { isObject, type Data, type Json } from '../../../engine/json.js';
import { valueAt } from '../../../engine/json-pointer.js';
import { placeInWords } from '../../../engine/wording/place-in-words.js';
import type { Language } from '../../../engine/wording/wording.js';
import { type EditedDocument, issuesAt, useDocument } from './bench-context.js';
import { usePack } from './pack.js';

/** What a field is given to edit a place of a document. */
export interface FieldAt<T> {
  at: string;
  value: T | undefined;
  issues: Issue[];
  onChange: (value: T | undefined) => void;
}

/** A document as editors of its properties see it. What is done is named by the place, in the reader's words. */
export interface Editor {
  document: EditedDocument;
  /** Everything that a field at this place needs. */
  field: <T>(pointer: string) => FieldAt<T>;
  value: <T>(pointer: string) => T | undefined;
  put: (pointer: string, value: Json | undefined) => void;
  /** Several places in one step. */
  change: (pointer: string, whole: Data) => void;
  /** The ids of a map in their order, and the way to change it; the order of what a base has is the base's. */
  move: (pointer: string) => ((ids: string[]) => void) | undefined;
}

export function useEditor(file: string): Editor {
  const { t } = useTranslation();
  const document = useDocument(file);
  const place = usePlaceWords();
  const labelOf = (pointer: string) =>
    t('studio.structure.changed', { what: place(file, pointer) });
  const value = <T>(pointer: string): T | undefined =>
    valueAt(document.whole, pointer) as T | undefined;
  const put: Editor['put'] = (pointer, next) => {
    document.put(labelOf(pointer), pointer, next);
  };
  return {
    document,
    value,
    put,
    change: (pointer, whole) => {
      document.change(labelOf(pointer), whole);
    },
    field: <T>(pointer: string) => ({
      at: pointer,
      value: value<T>(pointer),
      issues: issuesAt(document, pointer),
      onChange: (next: T | undefined) => {
        put(pointer, next as Json | undefined);
      },
    }),
    move: (pointer) => {
      const kind = placeOf(file)?.kind;
      if (kind === undefined || isObject(valueAt(document.base, pointer))) return undefined;
      return (ids) => {
        if (document.whole === undefined) return;
        const whole = reordered(document.whole, kind, pointer, ids) as Data;
        document.change(t('studio.structure.moved', { what: place(file, pointer) }), whole);
      };
    },
  };
}

/** Names a place of the pack for the reader: 台账“在办” › 栏目“姓名” › 宽度. */
export function usePlaceWords(): (file: string, pointer: string) => string {
  const language = useLanguage();
  const pack = usePack();
  return (file, pointer) => {
    const { document, path } = placeInWords(pack, language, file, pointer);
    return path === '' ? document : `${document} › ${path}`;
  };
}

/** The language in which Zelian itself speaks of definitions. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'zh';
}
