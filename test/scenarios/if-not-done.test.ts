import { runScenario, type Watch } from '../../engine/replay/scenario.js';
import { isDerived } from '../../engine/duty/derived-process.js';
import { localize } from '../../engine/locale/localize.js';
import { ifNotDone } from '../../server/views/if-not-done.js';
import { compilePack, filesOf, packIds } from './packs.js';

/** What stands beside every task: 依据, by which clause; 若不办理, what comes next. */
describe.each(packIds())('every task of %s, in the stories in which it is open,', (pack) => {
  const program = compilePack(filesOf(pack)).program!;
  const languages = [
    ['zh-CN', program],
    ['en', localize(program, 'en')],
  ] as const;
  const told = new Map<string, Set<string>>();
  /** Nobody is waited for who need not: other work in the same state has its day. */
  const isVoluntary = (key: string) => {
    const [process = '', state = '', task = ''] = key.split('/');
    const { [task]: own, ...others } = program.processes[process]?.states[state]?.tasks ?? {};
    const isDue = (one: typeof own) => one?.due !== undefined || one?.dueOn !== undefined;
    return !isDue(own) && Object.values(others).some(isDue);
  };

  beforeAll(() => {
    for (const scenario of Object.values(program.scenarios)) {
      const watch: Watch = (_process, effect, cases) => {
        if (effect.type !== 'task-opened') return;
        for (const kase of cases)
          for (const task of Object.keys(kase.tasks)) {
            const key = `${kase.process}/${kase.state}/${task}`;
            const words = languages.flatMap(([language, one]) => {
              const next = ifNotDone(one, language, kase, task);
              const known = next.length > 0 && next.every(({ text }) => text !== '');
              if (!known) return [`${language}: no word`];
              return next.some(({ kind }) => kind === 'nothing') ? [`${language}: nothing`] : [];
            });
            told.set(key, new Set([...(told.get(key) ?? []), ...words]));
          }
      };
      runScenario(program, scenario, { watch });
    }
  });

  test('says what comes next when it is not done', () => {
    const idle = [...told].filter(([, faults]) => faults.size > 0).map(([key]) => key);
    expect(idle.filter((key) => !isVoluntary(key))).toEqual([]);
    expect([...told.values()].flatMap((faults) => [...faults])).not.toContain('en: no word');
  });

  test('names a clause', () => {
    const all = Object.values(program.processes).flatMap(({ definition, states }) =>
      Object.values(states).flatMap(({ id, tasks }) =>
        Object.values(tasks).map((task) => ({
          key: `${definition.id}/${id}/${task.id}`,
          cites: task.definition.cites ?? [],
        })),
      ),
    );
    expect(all.filter(({ cites }) => cites.length === 0).map(({ key }) => key)).toEqual([]);
    expect(all.map(({ key }) => key).filter((key) => !told.has(key))).toEqual([]);
    expect(all.some(({ key }) => isDerived(key))).toBe(true);
  });
});
