import { DUTY_TASK } from '../../duty/derived-process.js';
import type { PackDocuments } from '../../difference/pack-documents.js';
import { isObject, type Data } from '../../json.js';
import type { DutyDocument, ProcessDocument, ScenarioDocument } from '../../types.js';

/** A step of a story that fills a form. */
export interface Filling {
  file: string;
  /** JSON Pointer of what is filled in, within the file. */
  pointer: string;
  filled: Data;
}

/** The steps of stories that fill a form: by a task of that form, by an opening by it, or as the work of its duty. */
export function fillingsOf(documents: PackDocuments, form: string): Filling[] {
  return Object.entries(documents).flatMap(([file, story]) =>
    file.startsWith('scenarios/') && isObject(story)
      ? inStory(documents, file, story as unknown as ScenarioDocument, form)
      : [],
  );
}

function inStory(
  documents: PackDocuments,
  file: string,
  { steps = [], ...story }: Partial<ScenarioDocument>,
  form: string,
): Filling[] {
  const subject = subjectOf(documents, story);
  return steps.flatMap(({ process = subject.process, submit, apply, correct }, index) => {
    const { opens = {}, states = {} } = (documents[`processes/${process ?? ''}.json`] ??
      {}) as unknown as Partial<ProcessDocument>;
    const tasks = Object.values(states).flatMap((state) => Object.entries(state.tasks ?? {}));
    const isOf = (name: string | undefined) =>
      tasks.some(([task, of]) => task === name && of.form === form) ||
      (name === DUTY_TASK && subject.form === form);
    const applies = () => Object.values(opens).some((opening) => opening.form === form);
    const corrects = correct?.task === undefined ? applies() : isOf(correct.task);
    if (correct !== undefined && corrects)
      return [{ file, pointer: `/steps/${index}/correct/form`, filled: correct.form }];
    if (submit !== undefined && isOf(submit.task))
      return [{ file, pointer: `/steps/${index}/submit/form`, filled: submit.form }];
    if (apply !== undefined && opens[apply.opening]?.form === form)
      return [{ file, pointer: `/steps/${index}/apply/form`, filled: apply.form }];
    return [];
  });
}

/** The process of which a story speaks, or the form of its duty; where it goes on from another, that one's. */
function subjectOf(
  documents: PackDocuments,
  story: Partial<ScenarioDocument>,
): { process?: string | undefined; form?: string | undefined } {
  let told: Partial<ScenarioDocument> | undefined = story;
  // As it is typed, stories may follow one another in a circle.
  for (const seen = new Set<string>(); told?.follows !== undefined;) {
    const next: string = told.follows.story;
    if (seen.has(next)) return {};
    seen.add(next);
    told = documents[`scenarios/${next}.json`] as unknown as Partial<ScenarioDocument> | undefined;
  }
  const duty = documents[`duties/${told?.duty ?? ''}.json`] as unknown as
    Partial<DutyDocument> | undefined;
  return { process: told?.process, form: duty?.form };
}
