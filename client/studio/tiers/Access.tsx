import { useTranslation } from 'react-i18next';
import type { TierAccess } from '../../../engine/types.js';
import { pickable, usePack } from '../bench/pack.js';
import type { Editor } from '../bench/use-editor.js';
import { BecauseField } from '../fields/BecauseField.js';
import { NumberField } from '../fields/InputField.js';
import { PicksField } from '../fields/PicksField.js';
import { TickField } from '../fields/TickField.js';
import { TICKS } from './access-properties.js';
import styles from './access.module.css';
import { InStates } from './InStates.js';
import { Levels } from './Levels.js';

const USUAL_DAYS = 180;

/** How much of people's data the post reads, and what it may do with them. */
export function Access({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const access = editor.value<TierAccess>('/access') ?? {};
  return (
    <div className={styles.group}>
      <p className={styles.hint}>{t('studio.access.hint')}</p>
      <Levels editor={editor} pointer="/access/reads" otherwise="masked" />
      <InStates editor={editor} whiles={access.while ?? {}} />
      {TICKS.map((name) => (
        <TickField
          key={name}
          label={t(`studio.access.${name}`)}
          at={`/access/${name}`}
          value={access[name] === true}
          onChange={(ticked) => {
            editor.put(`/access/${name}`, ticked ? true : undefined);
          }}
        />
      ))}
      <Shares editor={editor} shares={access.shares} />
      <NumberField
        label={t('studio.access.exports')}
        hint={t('studio.access.exportsHint')}
        min={0}
        max={20_000}
        placeholder="500"
        unit={t('studio.access.entries')}
        {...editor.field('/access/exports')}
      />
      <Imports editor={editor} imports={access.imports} />
      <BecauseField editor={editor} pointer="/access" />
    </div>
  );
}

/** Of what registers are read in. */
function Imports({ editor, imports }: { editor: Editor; imports: TierAccess['imports'] }) {
  const { t } = useTranslation();
  return (
    <PicksField
      label={t('studio.access.imports')}
      hint={t('studio.access.importsHint')}
      none={t('studio.access.importsNone')}
      options={pickable(usePack(), 'records')}
      at="/access/imports"
      value={imports}
      onChange={(types) => {
        editor.put('/access/imports', types);
      }}
    />
  );
}

/** With whom records can be shared: the first role that is picked begins it, the last that goes ends it. */
function Shares({ editor, shares }: { editor: Editor; shares: TierAccess['shares'] }) {
  const { t } = useTranslation();
  const tiers = pickable(usePack(), 'tiers');
  return (
    <>
      <PicksField
        label={t('studio.access.shares')}
        hint={t('studio.access.sharesHint')}
        none={t('studio.access.sharesNone')}
        options={tiers}
        at="/access/shares/with"
        value={shares?.with}
        onChange={(roles) => {
          editor.put(
            '/access/shares',
            roles === undefined ? undefined : { with: roles, days: shares?.days ?? USUAL_DAYS },
          );
        }}
      />
      {shares !== undefined && (
        <NumberField
          label={t('studio.access.days')}
          min={1}
          max={3660}
          unit={t('studio.access.dayUnit')}
          at="/access/shares/days"
          value={shares.days}
          onChange={(days) => {
            if (days !== undefined) editor.put('/access/shares/days', days);
          }}
        />
      )}
    </>
  );
}
