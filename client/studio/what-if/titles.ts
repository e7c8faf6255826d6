import type { Program } from '../../../engine/program.js';
import type { RecordedExtent } from '../../api/types.js';
import type { Titles } from './report.js';

/** What everything is called; as in the last of the programs that has it. */
export function titlesOf(programs: readonly Program[], units: RecordedExtent['units']): Titles {
  const titles: Titles = { roles: {}, processes: {}, tasks: {}, units: {} };
  for (const { tiers, processes } of programs) {
    for (const [role, { title }] of Object.entries(tiers)) titles.roles[role] = title;
    for (const [process, { definition, states }] of Object.entries(processes)) {
      titles.processes[process] = definition.title;
      for (const { tasks } of Object.values(states))
        for (const [task, { definition: own }] of Object.entries(tasks))
          titles.tasks[`${process} ${task}`] = own.title;
    }
  }
  for (const { id, title } of units) titles.units[id] = title;
  return titles;
}
