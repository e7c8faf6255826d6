import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  movedQuestion,
  spotBeyond,
  withoutQuestion,
  withoutSection,
  withQuestion,
  withSection,
} from '../../engine/authoring/form/edit-form.js';
import { freshName } from '../../engine/authoring/form/fresh-name.js';
import { namesInOrder, outlineOf } from '../../engine/authoring/form/outline.js';
import {
  freshField,
  QUESTION_KINDS,
  questionKind,
  turnedInto,
} from '../../engine/authoring/form/question-kinds.js';
import { fillingsOf } from '../../engine/authoring/form/stories-filling.js';
import { usersOfForm } from '../../engine/authoring/form/users-of-form.js';
import { withoutForm } from '../../engine/authoring/form/without-form.js';
import { usesOfField } from '../../engine/authoring/uses-of-field.js';
import { compile } from '../../engine/compile/compile.js';
import { validateShapes } from '../../engine/compile/shape/validate.js';
import type { PackDocuments } from '../../engine/difference/pack-documents.js';
import type { Json } from '../../engine/json.js';
import type { FormDocument } from '../../engine/types.js';

const pack = (folder: string): PackDocuments => {
  const root = join(import.meta.dirname, '../..', folder);
  return Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .map((file) => [file, JSON.parse(readFileSync(join(root, file), 'utf8')) as Json]),
  );
};
const shuangcheng = pack('definitions/packs/shuangcheng');
const flood = pack('test/packs/flood-watch');
const formOf = (documents: PackDocuments, id: string) =>
  documents[`forms/${id}.json`] as unknown as FormDocument;
const WORDS = { title: '新问题', choices: ['选项一', '选项二'], column: '第一栏' };
const shapeIssues = (form: FormDocument) =>
  validateShapes([
    { file: 'forms/x.json', kind: 'form', id: form.id, value: form as unknown as Json },
  ]);

describe('a form is arranged', () => {
  const visit = formOf(shuangcheng, 'home-visit');

  test('one up, one down, into the next group and back; the field goes along', () => {
    const up = movedQuestion(visit, 'cause', spotBeyond(visit, 'cause', 'up'));
    expect(outlineOf(up).map(({ names }) => names.includes('cause'))).toEqual([true, false, false]);
    expect(namesInOrder(up)).toEqual(namesInOrder(visit));
    const further = movedQuestion(up, 'cause', spotBeyond(up, 'cause', 'up'));
    const names = Object.keys(further.schema.properties);
    expect(names.indexOf('cause')).toBe(names.indexOf('met') - 1);
    expect(spotBeyond(visit, 'visitedOn', 'up')).toBeUndefined();
  });

  test('anywhere, no question is lost and none comes twice', () => {
    const all = namesInOrder(visit);
    const spots = fc.record({
      name: fc.constantFrom(...all),
      beside: fc.constantFrom(...all),
      edge: fc.constantFrom('before' as const, 'after' as const),
    });
    fc.assert(
      fc.property(fc.array(spots, { maxLength: 8 }), (moves) => {
        const after = moves.reduce(
          (form, { name, ...spot }) => movedQuestion(form, name, spot),
          visit,
        );
        expect([...namesInOrder(after)].sort()).toEqual([...all].sort());
        expect(Object.keys(after.schema.properties).sort()).toEqual([...all].sort());
        expect(shapeIssues(after)).toEqual([]);
      }),
    );
  });

  test('without its last question a heading is gone; without its heading a question is not', () => {
    const groups = outlineOf(visit);
    const emptied = groups[0]!.names.reduce(withoutQuestion, visit);
    expect(outlineOf(emptied).map(({ section }) => section)).toEqual(['why', 'outcome']);
    expect(JSON.stringify(withoutQuestion(visit, 'illnessDetails'))).not.toContain(
      'illnessDetails',
    );
    const joined = withoutSection(visit, 'why');
    expect(outlineOf(joined).map(({ section }) => section)).toEqual(['how', 'outcome']);
    expect(namesInOrder(joined)).toEqual(namesInOrder(visit));
  });

  test('a heading goes over a question; what stands above it in a plain form gets one too', () => {
    const check = formOf(flood, 'inspection');
    const headed = withSection(check, 'section2', '现场', 'seepage', {
      id: 'section1',
      title: '基本情况',
    });
    expect(outlineOf(headed)[0]).toEqual({
      section: 'section1',
      names: ['inspectedOn', 'levelCm'],
    });
    expect(namesInOrder(headed)).toEqual(namesInOrder(check));
    expect(shapeIssues(headed)).toEqual([]);
  });
});

describe('every kind of question', () => {
  test.each(QUESTION_KINDS.map((kind) => [kind]))(
    '%s begins as what it is, in the right shape',
    (kind) => {
      const field = freshField(kind, WORDS);
      expect(questionKind(field)).toBe(kind);
      const form = withQuestion(formOf(flood, 'check'), 'question1', {
        field: kind === 'cascade' ? { ...field, narrowedBy: { field: 'bank', to: {} } } : field,
      });
      expect(shapeIssues(form)).toEqual([]);
    },
  );

  test('turned into another it keeps its words and choices', () => {
    const { cause } = formOf(shuangcheng, 'home-visit').schema.properties;
    const several = turnedInto('manyChoices', cause!, WORDS);
    expect(several).toMatchObject({ title: cause!.title, items: { choices: cause!.choices } });
    expect(turnedInto('choice', several, WORDS).choices).toEqual(cause!.choices);
  });
});

test('a name that somebody has had is nobody else’s', () => {
  expect(freshName('question', [])).toBe('question1');
  expect(freshName('question', ['question2', 'questions9', 'title'])).toBe('question3');
  expect(freshName('form-', ['form-7', 'home-visit'])).toBe('form-8');
});

describe('what uses a field', () => {
  const places = (documents: PackDocuments, form: string, name: string) =>
    usesOfField(documents, form, name).map(({ file, pointer }) => `${file}#${pointer}`);

  test('in its form, in what its process does, and in stories', () => {
    expect(places(flood, 'inspection', 'seepage')).toEqual([
      'forms/inspection.json#/fields/picture/when',
      'forms/inspection.json#/fields/lead/when',
      'processes/high-water.json#/states/watch/on/leaking/guard',
      'scenarios/leak.json#/steps/2/submit/form/seepage',
    ]);
  });

  test('in papers, ledgers and indicators that tell of what the case keeps of it', () => {
    const through = usesOfField(shuangcheng, 'home-visit', 'cause').filter(
      (use) => use.through !== undefined,
    );
    expect(through.map(({ file }) => file.split('/')[0])).toEqual(
      expect.arrayContaining(['documents']),
    );
    expect(through.every((use) => use.through === 'case.cause')).toBe(true);
  });

  test('a choice that narrows another, and nothing where nothing does', () => {
    expect(places(flood, 'check', 'bank')).toEqual([
      'forms/check.json#/schema/properties/gate/narrowedBy/field',
    ]);
    expect(places(flood, 'check', 'found')).toEqual([]);
  });
});

describe('a form is taken away', () => {
  const idle = (documents: PackDocuments): PackDocuments => {
    const check = formOf(documents, 'check');
    const locale = documents['locales/en.json'] as { documents: Record<string, Json> };
    const sample = documents['samples/river.json'] as Record<string, Json>;
    return {
      ...documents,
      'forms/idle.json': { ...check, id: 'idle' } as unknown as Json,
      'locales/en.json': {
        ...locale,
        documents: { ...locale.documents, 'form/idle': locale.documents['form/check']! },
      },
      'samples/river.json': { ...sample, simulation: { answers: { idle: {} } } },
    };
  };
  const faults = (documents: PackDocuments) =>
    compile(
      Object.fromEntries(
        Object.entries(documents).map(([file, value]) => [file, JSON.stringify(value)]),
      ),
    ).issues.filter(({ severity, code }) => severity === 'error' || code === 'idle-translation');

  test('its words and the answers of samples go with it, and nothing dangles', () => {
    const before = idle(flood);
    expect(usersOfForm(before, 'idle')).toEqual([]);
    const { files, along } = withoutForm(before, 'idle');
    expect(Object.keys(files).sort()).toEqual([
      'forms/idle.json',
      'locales/en.json',
      'samples/river.json',
    ]);
    const { questions, ...others } = along;
    expect(questions).toBe(Object.keys(formOf(flood, 'check').schema.properties).length);
    expect(others).toEqual({ checks: 0, translations: 1, samples: 1 });
    expect((files['samples/river.json'] as { simulation: object }).simulation).toEqual({});
    const { 'forms/idle.json': _gone, ...left } = { ...before, ...files } as PackDocuments;
    expect(faults(left)).toEqual([]);
    // Had the words or the answers stayed, they would be said to be about nothing.
    for (const file of ['locales/en.json', 'samples/river.json'])
      expect(faults({ ...left, [file]: before[file]! }).map((issue) => issue.file)).toEqual([file]);
  });

  test('the stories that fill it: by a task, by an opening, as a duty’s work, going on from another', () => {
    const files = (documents: PackDocuments, form: string) => [
      ...new Set(fillingsOf(documents, form).map(({ file }) => file)),
    ];
    expect(files(flood, 'inspection')).toContain('scenarios/leak.json');
    expect(files(flood, 'check')).toEqual(['scenarios/yearly-check.json']);
    expect(files(flood, 'repair-request')).toEqual(['scenarios/repair.json']);
    const followers = files(shuangcheng, 'persuasion').filter(
      (file) => 'follows' in (shuangcheng[file] as object),
    );
    expect(followers.length).toBeGreaterThan(0);
  });
});
