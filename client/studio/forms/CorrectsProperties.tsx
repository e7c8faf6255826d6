import { useTranslation } from 'react-i18next';
import type { Data, Json } from '../../../engine/json.js';
import type { Corrections } from '../../../engine/types.js';
import { issuesAt } from '../bench/bench-context.js';
import { pickable, usePack } from '../bench/pack.js';
import { PicksField } from '../fields/PicksField.js';
import { useFormBench } from './form-bench.js';
import { NumberField } from './question/NumberField.js';

/** Who may put right what was sent in the form, beside the post that sent it, and for how long that may. */
export function CorrectsProperties() {
  const { t } = useTranslation();
  const { form, document } = useFormBench();
  const tiers = pickable(usePack(), 'tiers');
  const { corrects = {}, title } = form;
  const say = (name: 'tiers' | 'within', value: Json | undefined) => {
    const { [name]: _before, ...rest } = corrects;
    const next = { ...rest, ...(value === undefined ? {} : { [name]: value }) } as Data;
    const isEmpty = Object.keys(next).length === 0;
    const label = t('studio.forms.corrects.changed', { title });
    document.put(label, '/corrects', isEmpty ? undefined : next);
  };
  const days = daysOf(corrects.within);
  return (
    <>
      <PicksField
        label={t('studio.forms.corrects.label')}
        hint={t('studio.forms.corrects.hint')}
        at="/corrects/tiers"
        issues={issuesAt(document, '/corrects/tiers')}
        value={corrects.tiers}
        options={tiers}
        none={t('studio.forms.corrects.nobody')}
        onChange={(value) => {
          say('tiers', value);
        }}
      />
      {days !== 'otherwise' && (
        <NumberField
          label={t('studio.forms.corrects.within')}
          hint={t('studio.forms.corrects.withinHint')}
          at="/corrects/within"
          issues={issuesAt(document, '/corrects/within')}
          value={days}
          onChange={(value) => {
            say('within', value === undefined ? undefined : { days: value });
          }}
        />
      )}
    </>
  );
}

/** So many plain days; a number of the pack, or other units, are written in the file and left alone here. */
function daysOf(within: Corrections['within']): number | undefined | 'otherwise' {
  if (within === undefined) return undefined;
  if (typeof within === 'string' || within.calendar !== undefined) return 'otherwise';
  return within.days ?? 'otherwise';
}
