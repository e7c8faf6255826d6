import { clausesOfTrial, storyOfTrial } from '../../../engine/replay/story-of-trial.js';
import { runScenario } from '../../../engine/replay/scenario.js';
import type { Program } from '../../../engine/program.js';
import { formOf, recordForm } from './form-seed.js';
import type { Kind, Question, Questions } from './questions.js';
import { retellings } from './retellings.js';
import { rowsOf } from './story-rows.js';
import { toldStory } from './story-told.js';
import { subjectsOf } from './subjects.js';
import { toldTrial } from './trial-told.js';

type Answering = {
  [K in Kind]: (program: Program, ask: Questions[K]['ask']) => Questions[K]['answer'];
};

/** What answers which question. */
const ANSWERS: Answering = {
  stories: rowsOf,
  story: (program, { id }) => toldStory(program, id),
  retellings,
  subjects: subjectsOf,
  trial: (program, { trial }) => toldTrial(program, trial),
  form: (program, { trial, offer, language }) => formOf(program, trial, offer, language),
  recordForm: (program, { type, language }) => recordForm(program, type, language),
  clauses: (program, { trial }) => clausesOfTrial(program, trial),
  triedStory: (program, { trial, about }) => {
    const { units: _units, ...happened } = trial;
    const story = storyOfTrial(program, happened, about);
    return { story, passed: runScenario(program, story).passed };
  },
};

/** Asks the program of a draft. */
export function answer(program: Program, question: Question): Questions[Kind]['answer'] {
  const answering = ANSWERS[question.kind] as (
    program: Program,
    ask: Question,
  ) => Questions[Kind]['answer'];
  return answering(program, question);
}
