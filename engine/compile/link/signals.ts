import type { CompiledSignal } from '../../program.js';
import type { Fields, SignalDocument } from '../../types.js';
import { compileChecks } from './checks.js';
import { below, type Linking, type Place } from './linking.js';

const FIELD = { zh: '字段', en: 'field' };

/** Signals with their checks compiled. */
export function linkSignals(linking: Linking): Record<string, CompiledSignal> {
  return Object.fromEntries(
    Object.entries(linking.documents.signal).map(([id, signal]) => [
      id,
      linkSignal(linking, signal),
    ]),
  );
}

const tellings = new WeakMap<SignalDocument, Fields>();

/** What expressions may read of a telling: its fields, and which event it is. The same object for the same signal. */
export function tellingFields(signal: SignalDocument): Fields {
  const known = tellings.get(signal);
  if (known !== undefined) return known;
  const choices = Object.fromEntries(
    Object.entries(signal.events).map(([event, { title }]) => [event, title]),
  );
  const fields: Fields = { ...signal.schema.properties, type: { type: 'string', choices } };
  tellings.set(signal, fields);
  return fields;
}

function linkSignal(linking: Linking, signal: SignalDocument): CompiledSignal {
  const place: Place = { kind: 'signal', id: signal.id, path: [] };
  const fields = Object.keys(signal.schema.properties);
  const known = linking.refers('record', signal.about, below(place, 'about'));
  signal.toldBy.forEach((role, index) =>
    linking.refers('tier', role, below(place, 'toldBy', index)),
  );
  linking.among(signal.day, fields, FIELD, below(place, 'day'));
  for (const [event, { asks }] of Object.entries(signal.events)) {
    asks?.forEach((name, index) =>
      linking.among(name, fields, FIELD, below(place, 'events', event, 'asks', index)),
    );
  }
  if (signal.rollCall !== undefined) {
    linking.among(
      signal.rollCall.otherwise,
      Object.keys(signal.events),
      { zh: '登记事项', en: 'event' },
      below(place, 'rollCall', 'otherwise'),
    );
    linking.among(
      signal.rollCall.unitType,
      Object.keys(linking.documents.units.types),
      { zh: '单位类型', en: 'unit type' },
      below(place, 'rollCall', 'unitType'),
    );
  }
  const record = known ? linking.documents.record[signal.about]?.schema.properties : undefined;
  const language = linking.language({
    event: tellingFields(signal),
    ...(record === undefined ? {} : { record }),
  });
  return {
    definition: signal,
    checks: compileChecks(linking, signal.checks, language, fields, below(place, 'checks')),
  };
}
