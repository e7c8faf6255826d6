import type { PackDocuments } from '../../difference/pack-documents.js';
import { isObject, type Data, type Json } from '../../json.js';
import type { FormDocument } from '../../types.js';
import { withoutDocument } from '../removed.js';

/** What goes with a form when it is taken away. */
export interface TakenAlong {
  questions: number;
  checks: number;
  /** Files with its translation. */
  translations: number;
  /** Samples that say what is answered in it when they are lived through. */
  samples: number;
}

/**
 * What is left of a pack's files when a form is taken away: undefined of the form itself; translations without its
 * words and samples without its answers, which would be about nothing.
 */
export function withoutForm(
  pack: PackDocuments,
  id: string,
): { files: Record<string, Data | undefined>; along: TakenAlong } {
  const file = `forms/${id}.json`;
  const files = withoutDocument(pack, file);
  const samples = Object.entries(pack).flatMap(([name, sample]) => {
    const left = name.startsWith('samples/') ? withoutAnswers(sample, id) : undefined;
    return left === undefined ? [] : [[name, left] as const];
  });
  const { schema, checks = {} } = (pack[file] ?? {}) as unknown as Partial<FormDocument>;
  const along = {
    // As it is typed, a form may have nothing yet.
    questions: Object.keys(schema?.properties ?? {}).length,
    checks: Object.keys(checks).length,
    translations: Object.keys(files).filter((name) => name.startsWith('locales/')).length,
    samples: samples.length,
  };
  return { files: { ...files, ...Object.fromEntries(samples) }, along };
}

/** A sample that weighs no answers of the form; undefined where it did not. */
function withoutAnswers(sample: Json | undefined, form: string): Data | undefined {
  const simulation = isObject(sample) ? sample['simulation'] : undefined;
  if (!isObject(sample) || !isObject(simulation)) return undefined;
  const { answers, ...others } = simulation;
  if (!isObject(answers) || !Object.hasOwn(answers, form)) return undefined;
  const { [form]: _gone, ...left } = answers;
  return {
    ...sample,
    simulation: Object.keys(left).length === 0 ? others : { ...simulation, answers: left },
  };
}
