import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Rewired } from '../../../engine/authoring/ladder/rewired.js';
import { translationsMoved } from '../../../engine/authoring/ladder/translations.js';
import { isObject, type Data, type Json } from '../../../engine/json.js';
import { namesIn } from '../../../engine/json-pointer.js';
import type { ProcessDocument } from '../../../engine/types.js';
import { placeInWords } from '../../../engine/wording/place-in-words.js';
import { issuesAt, useBench, useBenchState, useDocument } from '../bench/bench-context.js';
import { documentIn, textSaying } from '../bench/documents.js';
import { usePack } from '../bench/pack.js';
import type { Text } from '../bench/known-files.js';
import type { ProcessBench } from './process-context.js';

/** The bench of one process; undefined where there is none of that id, or it is not written as one. */
export function useProcessBench(id: string): ProcessBench | undefined {
  const { i18n, t } = useTranslation();
  const pack = usePack();
  const file = `processes/${id}.json`;
  const document = useDocument(file);
  const rewire = useRewire(file, id);
  const place = usePlace();
  const language = i18n.language === 'en' ? 'en' : 'zh';
  const process = asProcess(document.whole);
  return useMemo(() => {
    if (process === undefined) return undefined;
    const named = (pointer: string) =>
      placeInWords(pack, language, file, pointer).path || process.title;
    const putAs: ProcessBench['putAs'] = (label, pointer, value) => {
      document.put(label, pointer, value);
    };
    return {
      file,
      process,
      telling: { pack, process, language },
      issuesAt: (pointer) => issuesAt(document, pointer),
      put: (pointer, value) => {
        putAs(t('studio.process.put', { what: named(pointer) }), pointer, value);
      },
      putAs,
      rewire,
      ...place,
    };
  }, [process, pack, language, file, document, rewire, place, t]);
}

/** What can be shown as a process: the check says what else is wrong with it. */
function asProcess(whole: Data | undefined): ProcessDocument | undefined {
  const states = whole?.['states'];
  if (whole === undefined || !isObject(states)) return undefined;
  return Object.values(states).every(isObject) ? (whole as unknown as ProcessDocument) : undefined;
}

/** One change of several files: the process, and the locales that speak of what has moved. */
function useRewire(file: string, id: string) {
  const { content, workbench } = useBench();
  const { texts } = useBenchState();
  return useMemo(() => {
    const saying = (path: string, whole: Data): Record<string, Text> => {
      const view = documentIn(texts[path], content.base?.[path]);
      return { [path]: textSaying(whole, view, texts[path]) };
    };
    return (label: string, { process, moved }: Rewired) => {
      const locales = Object.keys({ ...content.base, ...texts })
        .filter((path) => path.startsWith('locales/'))
        .flatMap((path) => {
          const { whole } = documentIn(texts[path], content.base?.[path]);
          if (whole === undefined) return [];
          const after = translationsMoved(whole, `process/${id}`, moved);
          return after === whole ? [] : [saying(path, after)];
        });
      workbench.edit(
        label,
        Object.assign(saying(file, process as unknown as Data), ...locales) as Record<string, Text>,
      );
    };
  }, [content, workbench, texts, file, id]);
}

/** Where one is in the process stands in the address: `at` is what is open, `on` the state that is picked. */
function usePlace(): Pick<ProcessBench, 'picked' | 'pick' | 'at' | 'open'> {
  const [search, setSearch] = useSearchParams();
  return useMemo(() => {
    const at = search.get('at') ?? undefined;
    const put = (parts: Record<string, string | undefined>, replace: boolean) => {
      const next = new URLSearchParams(search);
      for (const [name, value] of Object.entries(parts)) {
        if (value === undefined) next.delete(name);
        else next.set(name, value);
      }
      setSearch(next, { replace, preventScrollReset: true });
    };
    const picked = stateOf(at) ?? search.get('on') ?? undefined;
    return {
      at,
      picked,
      pick: (state) => {
        put({ on: state, at: undefined }, true);
      },
      open: (pointer) => {
        put({ at: pointer, on: stateOf(pointer) ?? picked }, pointer === undefined);
      },
    };
  }, [search, setSearch]);
}

function stateOf(pointer: string | undefined): string | undefined {
  const [first, state] = namesIn(pointer ?? '');
  return first === 'states' ? state : undefined;
}

/** A part of the process as JSON, as `put` takes it. */
export function asJson(value: object): Json {
  return value as Json;
}
