import type { Fields, Sensitivity } from '../../types.js';
import { below, type Linking, type Place } from './linking.js';

const FIELD = { zh: '字段', en: 'field' };

/** What is said of how sensitive fields are is said of fields that exist: of forms, signals and processes. */
export function checkSensitivities(linking: Linking): void {
  const { form, signal, process } = linking.documents;
  for (const [id, { schema, sensitivity }] of Object.entries(form))
    checkSensitivity(linking, sensitivity, schema.properties, { kind: 'form', id, path: [] });
  for (const [id, { schema, sensitivity }] of Object.entries(signal))
    checkSensitivity(linking, sensitivity, schema.properties, { kind: 'signal', id, path: [] });
  for (const [id, { data = {}, sensitivity }] of Object.entries(process))
    checkSensitivity(linking, sensitivity, data, { kind: 'process', id, path: [] });
}

/** Reports classes of fields that a document does not have. */
export function checkSensitivity(
  linking: Linking,
  sensitivity: Sensitivity = {},
  fields: Fields,
  place: Place,
): void {
  for (const name of Object.keys(sensitivity))
    linking.among(name, Object.keys(fields), FIELD, below(place, 'sensitivity', name));
}
