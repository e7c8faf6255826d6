import type { Program } from '../../program.js';
import { lineUp, unitFor, type UnitNode } from '../../tiers/resolve.js';
import type { SampleDocument } from '../../types.js';
import { issue } from '../faults.js';
import { tasksOf } from './elements.js';
import type { Rule } from './rules.js';

/** Work that nobody in a sample district could ever have: no unit on any record's line has a post of that role. */
export const impossibleWork: Rule = (program, budget) =>
  Object.values(program.samples).flatMap((sample) => {
    const units = nodesOf(sample);
    const staffed = new Set(Object.values(sample.posts).map(({ role, unit }) => `${role}@${unit}`));
    const told = new Set<string>();
    return tasksOf(program).flatMap(({ element: { definition }, file, pointer, process }) => {
      const { about } = process.definition;
      const records = Object.values(sample.records).filter(({ type }) => type === about);
      const key = `${about} ${definition.role}`;
      if (records.length === 0 || told.has(key)) return [];
      budget.spend(records.length * units.size);
      const possible = records.some((record) => {
        const own = Object.values(record.units);
        const unit = unitFor(
          program,
          definition.role,
          own,
          (id) => units.get(id),
          (id) => [...units.values()].filter(({ within }) => within === id),
        );
        const line = own.flatMap((id) =>
          lineUp(id, (name) => units.get(name)).map((node) => node.id),
        );
        return [unit, ...line].some((id) => staffed.has(`${definition.role}@${id}`));
      });
      told.add(key);
      return possible
        ? []
        : [impossible(program, sample, definition.role, file, `${pointer}/role`)];
    });
  });

function nodesOf(sample: SampleDocument): Map<string, UnitNode> {
  return new Map(
    Object.entries(sample.units).map(([id, { type, title, within }]) => [
      id,
      { id, type, title, within: within ?? null },
    ]),
  );
}

function impossible(
  program: Program,
  sample: SampleDocument,
  role: string,
  file: string,
  pointer: string,
) {
  const title = program.tiers[role]?.title ?? role;
  return issue(
    'impossible-work',
    file,
    pointer,
    {
      zh: `样例“${sample.title}”里，没有哪个对象的单位设有“${title}”，这项任务没人能办`,
      en: `In the sample “${sample.title}” no record’s units have a post of “${title}”; nobody could do this task`,
    },
    {
      severity: 'warning',
      hint: { zh: '在样例的 posts 里设这个岗位', en: 'Give the sample a post of that role' },
    },
  );
}
