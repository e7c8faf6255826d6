import type { SampleSimulation } from '../../types.js';
import { below, type Linking, type Place } from './linking.js';

/** What is weighed for a simulation exists: openings by a form, events, choices of fields. */
export function checkSimulation(
  linking: Linking,
  { applications = {}, events = {}, answers = {} }: SampleSimulation,
  place: Place,
): void {
  const { process: processes, signal: signals, form: forms } = linking.documents;
  each(applications, (process, shares) => {
    const at = below(place, 'applications', process);
    if (!linking.refers('process', process, at)) return;
    const opens = Object.entries(processes[process]?.opens ?? {});
    const byForm = opens.filter(([, { form }]) => form !== undefined).map(([id]) => id);
    each(shares, (opening) => linking.among(opening, byForm, OPENING, below(at, opening)));
  });
  each(events, (signal, weights) => {
    const at = below(place, 'events', signal);
    if (!linking.refers('signal', signal, at)) return;
    const known = Object.keys(signals[signal]?.events ?? {});
    each(weights, (event) => linking.among(event, known, EVENT, below(at, event)));
  });
  each(answers, (form, fields) => {
    const at = below(place, 'answers', form);
    if (!linking.refers('form', form, at)) return;
    const { properties = {} } = forms[form]?.schema ?? {};
    const weighed = Object.keys(properties).filter((name) => properties[name]?.choices);
    each(fields, (field, weights) => {
      const here = below(at, field);
      if (!linking.among(field, weighed, FIELD, here)) return;
      const choices = Object.keys(properties[field]?.choices ?? {});
      each(weights, (choice) => linking.among(choice, choices, CHOICE, below(here, choice)));
    });
  });
}

const OPENING = { zh: '由表单开始的入口', en: 'opening by a form' };
const EVENT = { zh: '登记项', en: 'event' };
const FIELD = { zh: '供选择的字段', en: 'field with choices' };
const CHOICE = { zh: '选项', en: 'choice' };

function each<T>(map: Readonly<Record<string, T>>, look: (id: string, value: T) => void): void {
  for (const [id, value] of Object.entries(map)) look(id, value);
}
