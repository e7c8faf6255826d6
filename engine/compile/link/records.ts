import { isDerived } from '../../duty/derived-process.js';
import { below, type Linking, type Place } from './linking.js';
import { checkSensitivity } from './sensitivity.js';

const FIELD = { zh: '字段', en: 'field' };

/** What a record says of its fields and units exists. */
export function checkRecords(linking: Linking): void {
  const types = Object.keys(linking.documents.units.types);
  for (const [id, record] of Object.entries(linking.documents.record)) {
    if (isDerived(id)) continue;
    const place: Place = { kind: 'record', id, path: [] };
    const fields = Object.keys(record.schema.properties);
    linking.among(record.name, fields, FIELD, below(place, 'name'));
    for (const list of ['identity', 'list'] as const) {
      record[list]?.forEach((name, index) =>
        linking.among(name, fields, FIELD, below(place, list, index)),
      );
    }
    record.likeness?.forEach((names, list) =>
      names.forEach((name, index) =>
        linking.among(name, fields, FIELD, below(place, 'likeness', list, index)),
      ),
    );
    record.schema.required?.forEach((name, index) =>
      linking.among(name, fields, FIELD, below(place, 'schema', 'required', index)),
    );
    checkSensitivity(linking, record.sensitivity, record.schema.properties, place);
    for (const [relation, unit] of Object.entries(record.units)) {
      linking.among(
        unit.unitType,
        types,
        { zh: '单位类型', en: 'unit type' },
        below(place, 'units', relation, 'unitType'),
      );
    }
  }
}
