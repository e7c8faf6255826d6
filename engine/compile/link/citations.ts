import { isDerived } from '../../duty/derived-process.js';
import { FOLDERS } from '../documents.js';
import type { Linking, Place } from './linking.js';
import { below } from './linking.js';

const CLAUSE = { zh: '条款', en: 'clause' };

/** Every clause that anything cites is in policy.json, and every clause's source in pack.json. */
export function checkCitations(linking: Linking): void {
  const { documents } = linking;
  const clauses = Object.keys(documents.policy.clauses);
  /** The names on the way lie in one list: places are wanted of citations only. */
  const visit = (value: object, place: Place, way: string[] = []): void => {
    for (const [name, part] of Object.entries(value as Record<string, unknown>)) {
      if (typeof part !== 'object' || part === null) continue;
      way.push(name);
      if (name === 'cites' && Array.isArray(part)) {
        part.forEach((clause, index) =>
          linking.among(String(clause), clauses, CLAUSE, below(place, ...way, index)),
        );
      } else visit(part, place, way);
      way.pop();
    }
  };
  visit(documents.parameters, { kind: 'parameters', id: 'parameters', path: [] });
  visit(documents.units, { kind: 'units', id: 'units', path: [] });
  for (const kind of Object.values(FOLDERS)) {
    if (kind === 'locale' || kind === 'sample') continue;
    for (const [id, document] of Object.entries(documents[kind])) {
      // The steps of a story hold what people fill in, and cite nothing.
      const { steps: _told, ...said } = document as { steps?: unknown };
      if (!isDerived(id)) visit(said, { kind, id, path: [] });
    }
  }
  const sources = Object.keys(documents.pack.sources ?? {});
  for (const [id, clause] of Object.entries(documents.policy.clauses)) {
    const place: Place = { kind: 'policy', id: 'policy', path: ['clauses', id, 'source'] };
    if (clause.source !== undefined)
      linking.among(clause.source, sources, { zh: '来源文件', en: 'source' }, place);
  }
}
