import { useTranslation } from 'react-i18next';
import { freeId } from '../../../engine/authoring/ladder/free-id.js';
import { pickable, usePack } from '../bench/pack.js';
import { useProcess } from './process-context.js';

/** Gives a state one more thing to be done, and opens it; undefined: the pack has no post or no form as yet. */
export function useAddTask(): ((state: string) => void) | undefined {
  const { t } = useTranslation();
  const { process, putAs, open } = useProcess();
  const pack = usePack();
  const all = Object.values(process.states).flatMap(({ tasks }) => Object.entries(tasks ?? {}));
  const role = all[0]?.[1].role ?? pickable(pack, 'tiers')[0]?.id;
  const form = all[0]?.[1].form ?? pickable(pack, 'forms')[0]?.id;
  if (role === undefined || form === undefined) return undefined;
  return (state) => {
    const tasks = process.states[state]?.tasks ?? {};
    const like = Object.values(tasks)[0];
    const id = freeId(
      'task',
      all.map(([one]) => one),
    );
    const pointer = `/states/${state}/tasks/${id}`;
    const title = t('studio.process.newTask');
    putAs(t('studio.process.added', { title }), pointer, {
      title,
      role: like?.role ?? role,
      form: like?.form ?? form,
      due: { days: 3 },
    });
    open(pointer);
  };
}
