import type { Program } from '../../program.js';
import { unitTypesInReach } from '../../tiers/reach.js';
import { issue, pointerOf } from '../faults.js';
import type { Rule } from './rules.js';

/** Work for a role whose unit cannot be found from the record's units: nobody would ever have it. */
export const roleOutOfReach: Rule = (program) =>
  Object.entries(program.processes).flatMap(([id, process]) => {
    const { about } = process.definition;
    const reach = (relation?: string) => unitTypesInReach(program, about, relation);
    return Object.values(process.states).flatMap((state) =>
      Object.values(state.tasks)
        .filter(
          ({ definition }) => !reach(definition.unit).has(unitTypeOf(program, definition.role)),
        )
        .map(({ id: task, definition }) =>
          issue(
            'role-out-of-reach',
            `processes/${id}.json`,
            pointerOf('states', state.id, 'tasks', task, 'role'),
            {
              zh: `从办理对象所属的单位找不到“${program.tiers[definition.role]?.title ?? definition.role}”，这项任务没人能办`,
              en: `“${program.tiers[definition.role]?.title ?? definition.role}” cannot be found from the record’s units; nobody could do this task`,
            },
          ),
        ),
    );
  });

function unitTypeOf(program: Program, role: string): string {
  return program.tiers[role]?.unitType ?? '';
}
