import type { Language } from '../../expression/vocabulary.js';
import { RECORD_MARKED } from '../../decide/marked.js';
import type { Fields } from '../../types.js';
import { type Place, NO_DATA } from './linking.js';
import type { ProcessLinking } from './process-linking.js';
import { tellingFields } from './signals.js';

/** What expressions may read when this event is heard, or this form submitted; reports an event that does not exist. */
export function eventLanguage(
  context: ProcessLinking,
  event: string | { form: string },
  place: Place,
): Language {
  const { linking, definition } = context;
  const record = linking.documents.record[definition.about]?.schema.properties;
  const plain = { case: definition.data ?? NO_DATA, ...(record === undefined ? {} : { record }) };
  const heard =
    typeof event === 'string'
      ? heardFields(context, event, place)
      : { form: formFields(context, event.form, place) };
  return linking.language({ ...plain, ...heard });
}

function heardFields(
  context: ProcessLinking,
  event: string,
  place: Place,
): { event?: Fields; form?: Fields } {
  const { linking, definition } = context;
  const [source = '', what = ''] = event.split('.');
  const signal = linking.documents.signal[source];
  if (signal !== undefined) {
    linking.among(what, Object.keys(signal.events), { zh: '登记事项', en: 'event' }, place);
    return { event: tellingFields(signal) };
  }
  const tasks = Object.assign(
    {},
    ...Object.values(definition.states).map((state) => state.tasks ?? {}),
  ) as Record<string, { form: string }>;
  const known = [
    ...Object.keys(tasks).map((task) => `${task}.submitted`),
    ...signalEvents(context),
    RECORD_MARKED,
  ];
  linking.spend(known.length / 2);
  if (!linking.among(event, known, { zh: '事件', en: 'event' }, place)) return {};
  const form = tasks[source]?.form;
  return form === undefined ? {} : { form: linking.documents.form[form]?.schema.properties ?? {} };
}

function signalEvents({ linking }: ProcessLinking): string[] {
  return Object.values(linking.documents.signal).flatMap(({ id, events }) =>
    Object.keys(events).map((event) => `${id}.${event}`),
  );
}

function formFields({ linking }: ProcessLinking, form: string, place: Place): Fields {
  if (form !== '') linking.refers('form', form, place);
  return linking.documents.form[form]?.schema.properties ?? {};
}
