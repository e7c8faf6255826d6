import type { CompiledOpening, CompiledProcess } from '../../program.js';
import type { DutyDocument, ProcessDocument } from '../../types.js';
import { processOfDuty } from '../../duty/derived-process.js';
import { writtenInDuty } from './duties.js';
import { RECORD_MARKED } from '../../decide/marked.js';
import { eventLanguage } from './events.js';
import { linkAssignments } from './effects.js';
import { below, type Linking, type Place, pointerTo, NO_DATA } from './linking.js';
import { linkState, linkTransitions } from './states.js';
import { plainLanguage, type ProcessLinking } from './process-linking.js';
import { checkLine } from './tiers.js';

/** Processes with references resolved and expressions compiled. */
export function linkProcesses(linking: Linking): Record<string, CompiledProcess> {
  const duties = new Map(
    Object.values(linking.documents.duty).map((duty) => [processOfDuty(duty.id), duty]),
  );
  return Object.fromEntries(
    Object.values(linking.documents.process).map((definition) => [
      definition.id,
      linkProcess(linking, definition, duties.get(definition.id)),
    ]),
  );
}

function linkProcess(
  linking: Linking,
  definition: ProcessDocument,
  duty: DutyDocument | undefined,
): CompiledProcess {
  const place: Place = {
    kind: 'process',
    id: definition.id,
    path: [],
    ...(duty === undefined ? {} : { writtenAt: (path) => writtenInDuty(duty, path) }),
  };
  const context: ProcessLinking = { linking, definition, place, reads: new Set() };
  if (duty === undefined) linking.refers('record', definition.about, below(place, 'about'));
  linking.among(
    definition.initial,
    Object.keys(definition.states),
    { zh: '状态', en: 'state' },
    below(place, 'initial'),
  );
  checkLine(linking, definition.line, below(place, 'line'));
  const everywhere = linkTransitions(context, definition.on, below(place, 'on'));
  const states = Object.entries(definition.states).map(
    ([id, state]) => [id, linkState(context, id, state, everywhere)] as const,
  );
  const headline = definition.headline;
  return {
    definition,
    ...(duty === undefined ? {} : { duty: duty.id }),
    openings: Object.entries(definition.opens ?? {}).map(([id]) => linkOpening(context, id)),
    refuses: Object.entries(definition.refuses ?? {}).map(([id, refused]) => {
      const at = below(place, 'refuses', id);
      const language = eventLanguage(context, refused.event, below(at, 'event'));
      if (refused.event === RECORD_MARKED)
        linking.fault(below(at, 'event'), notRefused(refused.event));
      return {
        id,
        pointer: pointerTo(at),
        definition: refused,
        ...linking.condition(refused.guard, language, below(at, 'guard'), context.reads),
      };
    }),
    states: Object.fromEntries(states),
    ...(headline === undefined
      ? {}
      : { headline: linking.template(headline, plainLanguage(context), below(place, 'headline')) }),
    readsOfRecord: [...context.reads].sort(),
  };
}

function linkOpening(context: ProcessLinking, id: string): CompiledOpening {
  const { linking, definition } = context;
  const opening = definition.opens?.[id] ?? {};
  const place = below(context.place, 'opens', id);
  if ((opening.event === undefined) === (opening.form === undefined))
    linking.fault(place, eitherEventOrForm(id));
  if (opening.form !== undefined && opening.roles === undefined)
    linking.fault(place, rolesMissing(id));
  opening.roles?.forEach((role, index) =>
    linking.refers('tier', role, below(place, 'roles', index)),
  );
  if (opening.event !== undefined && isOfCases(context, opening.event))
    linking.fault(below(place, 'event'), opensNothing(opening.event));
  const language = eventLanguage(
    context,
    opening.event ?? { form: opening.form ?? '' },
    below(place, opening.event === undefined ? 'form' : 'event'),
  );
  return {
    id,
    pointer: pointerTo(place),
    definition: opening,
    ...linking.condition(opening.guard, language, below(place, 'guard'), context.reads),
    set: linkAssignments(
      context,
      opening.set,
      definition.data ?? NO_DATA,
      language,
      below(place, 'set'),
    ),
  };
}

/** Whether only a case that is open already can hear the event: a task of its own, or what another case has marked. */
function isOfCases({ definition }: ProcessLinking, event: string): boolean {
  const tasks = Object.values(definition.states).flatMap((state) => Object.keys(state.tasks ?? {}));
  return event === RECORD_MARKED || tasks.some((task) => event === `${task}.submitted`);
}

function opensNothing(event: string) {
  return {
    code: 'event-not-heard-here',
    message: {
      zh: `“${event}”只有已开启的事项才听得到，不能用来开启`,
      en: `Only a case that is open already hears “${event}”; it cannot open one`,
    },
    hint: {
      zh: '用登记（signals）或表单开启，或由另一流程用 open 开启',
      en: 'Open it by a telling or a form, or from another process',
    },
  };
}

/** What another case has marked has happened; this one can only follow. */
function notRefused(event: string) {
  return {
    code: 'event-not-heard-here',
    message: {
      zh: `“${event}”是别的事项已经做了的事，不能拒绝`,
      en: `“${event}” is what another case has done already; it cannot be refused`,
    },
    hint: { zh: '在 on 里写怎样跟着变', en: 'Say in on what follows from it' },
  };
}

function eitherEventOrForm(id: string) {
  return {
    code: 'opening-needs-event-or-form',
    message: {
      zh: `开启方式“${id}”须写 event 或 form 之一`,
      en: `The opening “${id}” needs either an event or a form`,
    },
  };
}

function rolesMissing(id: string) {
  return {
    code: 'opening-needs-roles',
    message: {
      zh: `开启方式“${id}”有表单，须写明由哪些角色填写（roles）`,
      en: `The opening “${id}” has a form; say which roles may fill it`,
    },
  };
}
