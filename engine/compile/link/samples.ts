import { checkSimulation } from './simulation.js';
import { below, type Linking, type Place } from './linking.js';

const UNIT = { zh: '单位', en: 'unit' };

/** What a sample district names exists. */
export function checkSamples(linking: Linking): void {
  const types = linking.documents.units.types;
  for (const [id, sample] of Object.entries(linking.documents.sample)) {
    const place: Place = { kind: 'sample', id, path: [] };
    const units = Object.keys(sample.units);
    checkSimulation(linking, sample.simulation ?? {}, below(place, 'simulation'));
    for (const [unit, { type, within }] of Object.entries(sample.units)) {
      linking.among(
        type,
        Object.keys(types),
        { zh: '单位类型', en: 'unit type' },
        below(place, 'units', unit, 'type'),
      );
      if (within !== undefined)
        linking.among(within, units, UNIT, below(place, 'units', unit, 'within'));
    }
    for (const [post, { role, unit, holder }] of Object.entries(sample.posts)) {
      linking.refers('tier', role, below(place, 'posts', post, 'role'));
      linking.among(unit, units, UNIT, below(place, 'posts', post, 'unit'));
      if (holder !== undefined)
        linking.among(
          holder,
          Object.keys(sample.people),
          { zh: '人员', en: 'person' },
          below(place, 'posts', post, 'holder'),
        );
    }
    for (const [record, { type, units: own }] of Object.entries(sample.records)) {
      linking.refers('record', type, below(place, 'records', record, 'type'));
      const relations = Object.keys(linking.documents.record[type]?.units ?? {});
      for (const [relation, unit] of Object.entries(own)) {
        linking.among(
          relation,
          relations,
          { zh: '所属关系', en: 'relation' },
          below(place, 'records', record, 'units', relation),
        );
        linking.among(unit, units, UNIT, below(place, 'records', record, 'units', relation));
      }
    }
  }
}
