import { useTranslation } from 'react-i18next';
import { freeId } from '../../../../engine/authoring/ladder/free-id.js';
import { tellingsOf } from '../../../../engine/authoring/ladder/names-in-scope.js';
import { condition, eventWords, titleIn } from '../../../../engine/authoring/ladder/telling.js';
import type { Opening } from '../../../../engine/types.js';
import { pickable, usePack } from '../../bench/pack.js';
import { useProcess } from '../process-context.js';
import { Elements } from './Elements.js';

/** How a case begins: by what is told, by a form that somebody fills, or by another process. */
export function Beginnings() {
  const { t } = useTranslation();
  const { process, telling, put, open } = useProcess();
  const pack = usePack();
  const words = useOpeningWords();
  const opens = Object.entries(process.opens ?? {});
  const event = Object.keys(tellingsOf(pack, process.about))[0];
  const form = pickable(pack, 'forms')[0]?.id;
  const role = pickable(pack, 'tiers')[0]?.id;
  const add = (opening: Opening) => {
    const pointer = `/opens/${freeId(
      'opening',
      opens.map(([id]) => id),
    )}`;
    put(pointer, { ...opening });
    open(pointer);
  };
  return (
    <Elements
      title={t('studio.process.beginnings')}
      none={t('studio.process.openedByOthers')}
      elements={opens.map(([id, opening]) => ({
        pointer: `/opens/${id}`,
        words: words(opening, `/opens/${id}`),
        title: opening.title,
      }))}
      add={[
        ...(event === undefined
          ? []
          : [
              {
                label: t('studio.process.addTold'),
                onAdd: () => {
                  add({ event });
                },
              },
            ]),
        ...(form === undefined || role === undefined
          ? []
          : [
              {
                label: t('studio.process.addApplied'),
                onAdd: () => {
                  add({ title: telling.process.title, form, roles: [role] });
                },
              },
            ]),
      ]}
    />
  );
}

function useOpeningWords() {
  const { t } = useTranslation();
  const { telling } = useProcess();
  return ({ event, form, roles = [], guard }: Opening, pointer: string): string => {
    const who = roles.map((role) => titleIn(telling, 'tiers', role));
    const said =
      event !== undefined
        ? eventWords(telling, event)
        : t('studio.process.fills', {
            who: who.join(telling.language === 'zh' ? '、' : ', '),
            form: titleIn(telling, 'forms', form ?? ''),
          });
    return guard === undefined
      ? said
      : t('studio.process.onlyIf', { said, condition: condition(telling, guard, pointer) });
  };
}
