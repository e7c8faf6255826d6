import type { Compiled } from '../../expression/expression.js';
import { celType } from '../../expression/values.js';
import type { Language } from '../../expression/vocabulary.js';
import type { Assignments, CompiledEffect } from '../../program.js';
import type { Effects, EffectDefinition, Fields, ProcessDocument } from '../../types.js';
import { below, type Place, pointerTo, NO_DATA } from './linking.js';
import { linkMove, relationOf } from './relations.js';
import type { ProcessLinking } from './process-linking.js';

const ACTIONS = ['set', 'mark', 'move', 'report', 'notify', 'open', 'produce'] as const;

/** What is done, in the order written. */
export function linkEffects(
  context: ProcessLinking,
  effects: Effects | undefined,
  language: Language,
  place: Place,
): CompiledEffect[] {
  return Object.entries(effects ?? {}).flatMap(([id, effect]) =>
    linkEffect(context, effect, language, below(place, id)),
  );
}

function linkEffect(
  context: ProcessLinking,
  effect: EffectDefinition,
  language: Language,
  place: Place,
): CompiledEffect[] {
  const { linking, definition, reads } = context;
  const about = {
    pointer: pointerTo(place),
    cites: effect.cites ?? [],
    ...(effect.assumes === undefined ? {} : { assumes: effect.assumes }),
    ...when(context, effect.when, language, place),
  };
  const given = ACTIONS.filter((action) => effect[action] !== undefined);
  if (given.length !== 1) {
    linking.fault(place, oneAction(given.length));
    return [];
  }
  if (effect.set)
    return [
      {
        ...about,
        type: 'set',
        set: linkAssignments(
          context,
          effect.set,
          definition.data ?? NO_DATA,
          language,
          below(place, 'set'),
        ),
      },
    ];
  if (effect.mark) {
    const fields = linking.documents.record[definition.about]?.schema.properties ?? {};
    return [
      {
        ...about,
        type: 'mark',
        set: linkAssignments(context, effect.mark, fields, language, below(place, 'mark')),
      },
    ];
  }
  if (effect.move)
    return [
      {
        ...about,
        type: 'move',
        units: linkMove(context, effect.move, language, below(place, 'move')),
      },
    ];
  for (const type of ['report', 'notify'] as const) {
    const told = effect[type];
    if (told === undefined) continue;
    linking.refers('tier', told.to, below(place, type, 'to'));
    return [
      {
        ...about,
        type,
        to: told.to,
        ...relationOf(context, told.unit, below(place, type, 'unit')),
        title: linking.template(told.title, language, below(place, type, 'title'), reads),
      },
    ];
  }
  if (effect.open) {
    linking.refers('process', effect.open.process, below(place, 'open', 'process'));
    const wanted = linking.documents.process[effect.open.process];
    if (wanted !== undefined && wanted.about !== definition.about)
      linking.fault(below(place, 'open', 'process'), opensAboutAnother(wanted, definition));
    const fields = wanted?.data ?? NO_DATA;
    const set = linkAssignments(
      context,
      effect.open.set,
      fields,
      language,
      below(place, 'open', 'set'),
    );
    return [{ ...about, type: 'open', process: effect.open.process, set }];
  }
  if (effect.produce) {
    linking.refers('document', effect.produce.document, below(place, 'produce', 'document'));
    return [{ ...about, type: 'produce', document: effect.produce.document }];
  }
  return [];
}

/** The condition under which an effect is done, or a task opened. */
export function when(
  { linking, reads }: ProcessLinking,
  text: string | undefined,
  language: Language,
  place: Place,
): { when?: Compiled<boolean> } {
  const { guard } = linking.condition(text, language, below(place, 'when'), reads);
  return guard === undefined ? {} : { when: guard };
}

/** Expressions by the field that takes their value; each yields what its field holds. */
export function linkAssignments(
  { linking, reads }: ProcessLinking,
  assignments: Record<string, string> | undefined,
  fields: Fields,
  language: Language,
  place: Place,
): Assignments {
  const result: Assignments = {};
  for (const [name, text] of Object.entries(assignments ?? {})) {
    const field = fields[name];
    const at = below(place, name);
    if (field === undefined)
      linking.among(name, Object.keys(fields), { zh: '字段', en: 'field' }, at);
    else result[name] = linking.expression(text, language, [celType(field)], at, reads);
  }
  return result;
}

function oneAction(count: number) {
  const list = ACTIONS.join(', ');
  return {
    code: 'effect-needs-one-action',
    message: {
      zh: `这里应恰好有一个动作，现在有 ${count} 个`,
      en: `There must be exactly one action here; there are ${count}`,
    },
    hint: { zh: `动作有：${list}`, en: `Actions are: ${list}` },
  };
}

/** A case that is opened is about the same record, so its process must be about the same type. */
function opensAboutAnother(wanted: ProcessDocument, from: ProcessDocument) {
  return {
    code: 'opens-about-another',
    message: {
      zh: `“${wanted.title}”办理的是“${wanted.about}”，而这里办理的是“${from.about}”，不能由此开启`,
      en: `“${wanted.title}” is about “${wanted.about}”, and this is about “${from.about}”; it cannot be opened from here`,
    },
  };
}
