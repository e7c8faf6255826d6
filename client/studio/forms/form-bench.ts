import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import { NavigationType, useLocation, useNavigationType, useSearchParams } from 'react-router';
import type { ConditionNames } from '../../../engine/authoring/condition/condition.js';
import { namesInOrder } from '../../../engine/authoring/form/outline.js';
import { named, namesBeside } from '../../../engine/authoring/form/users-of-form.js';
import { put } from '../../../engine/authoring/put.js';
import type { Data, Json } from '../../../engine/json.js';
import { namesIn } from '../../../engine/json-pointer.js';
import type { FormDocument } from '../../../engine/types.js';
import type { EditedDocument } from '../bench/bench-context.js';
import { usePack } from '../bench/pack.js';

/** What of a form is being worked on. */
export type Selection = { kind: 'form' } | { kind: 'question' | 'section' | 'check'; id: string };

/** A form that is being worked on, and what of it is open. */
export interface FormBench {
  id: string;
  form: FormDocument;
  document: EditedDocument;
  selection: Selection;
  select: (selection: Selection) => void;
  /** The question that was added last: it waits to be worded. */
  added: string | undefined;
  noteAdded: (name: string) => void;
  /** Makes the form say something else; each of its parts stands where the language lists it. */
  change: (label: string, after: FormDocument) => void;
}

export const FormBenchContext = createContext<FormBench | undefined>(undefined);

export function useFormBench(): FormBench {
  const bench = useContext(FormBenchContext);
  if (bench === undefined) throw new Error('There is no form around this.');
  return bench;
}

/** How the address says that it follows what was selected here, rather than leads to something. */
const FOLLOWS = { follows: true };

/**
 * What is open, in the address: a link from the check leads to it, and the way back does. What is selected is open at
 * once, and the address follows when there is time for it: one would type into what was open before, until it has.
 */
export function useSelection(form: FormDocument): [Selection, (selection: Selection) => void] {
  const [params, setParams] = useSearchParams();
  const { state } = useLocation() as { state: Partial<typeof FOLLOWS> | null };
  const isFollowing = useNavigationType() === NavigationType.Replace && state?.follows === true;
  const at = params.get('at') ?? '';
  const [open, setOpen] = useState({ at, address: at });
  if (at !== open.address) setOpen({ at: isFollowing ? open.at : at, address: at });
  const selection = useMemo(() => selectionAt(open.at, form), [open.at, form]);
  const select = useCallback(
    (next: Selection) => {
      const pointer = pointerOf(next);
      setOpen(({ address }) => ({ at: pointer, address }));
      setParams({ at: pointer }, { replace: true, preventScrollReset: true, state: FOLLOWS });
    },
    [setParams],
  );
  return [selection, select];
}

/** All places of a form at which something is said of a question. */
export function placesOfQuestion(name: string): string[] {
  return ['/schema/properties', '/fields', '/uiSchema', '/sensitivity'].map(
    (container) => `${container}/${name}`,
  );
}

const CONTAINER = { question: '/schema/properties', section: '/sections', check: '/checks' };

function pointerOf(selection: Selection): string {
  return selection.kind === 'form' ? '/title' : `${CONTAINER[selection.kind]}/${selection.id}`;
}

function selectionAt(at: string, form: FormDocument): Selection {
  const [first, second, third] = namesIn(at);
  const isSchema = first === 'schema' && second === 'properties';
  const name = isSchema ? third : second;
  if (isSchema || first === 'fields' || first === 'uiSchema' || first === 'sensitivity')
    if (name !== undefined && Object.hasOwn(form.schema.properties, name))
      return { kind: 'question', id: name };
  if (first === 'sections' && Object.hasOwn(form.sections ?? {}, second ?? ''))
    return { kind: 'section', id: second ?? '' };
  if (first === 'checks' && Object.hasOwn(form.checks ?? {}, second ?? ''))
    return { kind: 'check', id: second ?? '' };
  const [question] = namesInOrder(form);
  // Nothing is asked for: the first question is what one came for.
  return at === '' && question !== undefined
    ? { kind: 'question', id: question }
    : { kind: 'form' };
}

const PARTS = ['schema', 'uiSchema', 'sections', 'fields', 'checks', 'sensitivity'] as const;

/** A form with what is different after an edit, part by part. */
export function edited(before: FormDocument, after: FormDocument): Data {
  return PARTS.reduce<Json>(
    (whole, part) =>
      after[part] === before[part]
        ? whole
        : put(whole, 'form', `/${part}`, after[part] as unknown as Json | undefined),
    before as unknown as Json,
  ) as Data;
}

/**
 * What a condition of the form may speak of.
 *
 * @param before only questions before this one; undefined: all
 */
export function useFormNames(before?: string): ConditionNames {
  const pack = usePack();
  const { id, form } = useFormBench();
  return useMemo(() => {
    const order = namesInOrder(form);
    const until = before === undefined ? order.length : order.indexOf(before);
    const asked = order
      .slice(0, until)
      .map((name) => [name, form.schema.properties[name]] as const)
      .filter(([, field]) => field?.format !== 'note');
    return {
      ...named('form', Object.fromEntries(asked) as FormDocument['schema']['properties']),
      ...namesBeside(pack, id),
    };
  }, [pack, id, form, before]);
}
