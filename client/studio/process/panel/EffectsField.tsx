import { useTranslation } from 'react-i18next';
import { EFFECT_KINDS, type EffectKind } from '../../../../engine/authoring/ladder/effect-kinds.js';
import { freeId } from '../../../../engine/authoring/ladder/free-id.js';
import { isObject, type Data, type Json } from '../../../../engine/json.js';
import { documentsIn, pickable, usePack } from '../../bench/pack.js';
import input from '../../../ui/input.module.css';
import { useProcess } from '../process-context.js';
import { EffectField } from './EffectField.js';
import styles from './panel.module.css';

interface EffectsFieldProps {
  label: string;
  pointer: string;
  value: Json | undefined;
}

/** What is done, one after the other; each can be opened, changed and taken away, and one more be picked. */
export function EffectsField({ label, pointer, value }: EffectsFieldProps) {
  const { t } = useTranslation();
  const { put, process } = useProcess();
  const pack = usePack();
  const effects: Data = isObject(value) ? value : {};
  const ids = Object.keys(effects);
  const first = {
    tier: pickable(pack, 'tiers')[0]?.id,
    process: documentsIn(pack, 'processes').find(
      ([id, { about }]) => id !== process.id && about === process.about,
    )?.[0],
    document: pickable(pack, 'documents')[0]?.id,
    title: process.headline ?? process.title,
  };
  const offered = EFFECT_KINDS.filter((kind) => newEffect(kind, first) !== undefined);
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      {ids.length > 0 && (
        <ol className={styles.items}>
          {ids.map((id) => (
            <EffectField
              key={id}
              pointer={`${pointer}/${id}`}
              effect={effects[id]}
              onRemove={() => {
                put(ids.length === 1 ? pointer : `${pointer}/${id}`, undefined);
              }}
            />
          ))}
        </ol>
      )}
      <select
        className={input.input}
        value=""
        aria-label={t('studio.process.addTo', { label })}
        onChange={({ target }) => {
          const kind = EFFECT_KINDS.find((one) => one === target.value);
          const effect = kind === undefined ? undefined : newEffect(kind, first);
          if (effect !== undefined) put(`${pointer}/${freeId('effect', ids)}`, effect);
        }}
      >
        <option value="">{t('studio.process.addEffect')}</option>
        {offered.map((kind) => (
          <option key={kind} value={kind}>
            {t(`studio.process.effect.${kind}`)}
          </option>
        ))}
      </select>
    </fieldset>
  );
}

interface First {
  tier: string | undefined;
  process: string | undefined;
  document: string | undefined;
  title: string;
}

/** An effect that means something before anything is picked; undefined: the pack has nothing for it. */
function newEffect(kind: EffectKind, { tier, process, document, title }: First): Data | undefined {
  switch (kind) {
    case 'report':
    case 'notify':
      return tier === undefined ? undefined : { [kind]: { to: tier, title } };
    case 'open':
      return process === undefined ? undefined : { open: { process } };
    case 'produce':
      return document === undefined ? undefined : { produce: { document } };
    case 'set':
    case 'mark':
    case 'move':
      return { [kind]: {} };
  }
}
