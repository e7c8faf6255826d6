import { isDerived } from '../../duty/derived-process.js';
import { citationsIn } from '../citations-in.js';
import { FOLDERS } from '../documents.js';
import type { Linking, Place } from './linking.js';
import { below } from './linking.js';

const CLAUSE = { zh: '条款', en: 'clause' };

/** Every clause that anything cites is in policy.json, and every clause's source in pack.json. */
export function checkCitations(linking: Linking): void {
  const { documents } = linking;
  const clauses = Object.keys(documents.policy.clauses);
  const visit = (document: object, place: Place): void => {
    for (const { clause, path } of citationsIn(document))
      linking.among(clause, clauses, CLAUSE, below(place, ...path));
  };
  visit(documents.parameters, { kind: 'parameters', id: 'parameters', path: [] });
  visit(documents.units, { kind: 'units', id: 'units', path: [] });
  for (const kind of Object.values(FOLDERS)) {
    if (kind === 'locale' || kind === 'sample') continue;
    for (const [id, document] of Object.entries(documents[kind])) {
      if (!isDerived(id)) visit(document as object, { kind, id, path: [] });
    }
  }
  const sources = Object.keys(documents.pack.sources ?? {});
  for (const [id, clause] of Object.entries(documents.policy.clauses)) {
    const place: Place = { kind: 'policy', id: 'policy', path: ['clauses', id, 'source'] };
    if (clause.source !== undefined)
      linking.among(clause.source, sources, { zh: '来源文件', en: 'source' }, place);
  }
}
