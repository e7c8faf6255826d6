import { useTranslation } from 'react-i18next';
import { newId } from '../../../engine/authoring/new-id.js';
import type { Data } from '../../../engine/json.js';
import type { EffectDefinition } from '../../../engine/types.js';
import { issuesAt } from '../bench/bench-context.js';
import { pickable, usePack } from '../bench/pack.js';
import type { Editor } from '../bench/use-editor.js';
import { BecauseField } from '../fields/BecauseField.js';
import { ConditionField, type ConditionNames } from '../fields/ConditionField.js';
import { RowsField } from '../fields/RowsField.js';
import { SelectField } from '../fields/SelectField.js';
import { AssignmentsField } from './AssignmentsField.js';
import { TemplateField } from './TemplateField.js';

interface EffectsFieldProps {
  editor: Editor;
  at: string;
  value: Record<string, EffectDefinition> | undefined;
  names: ConditionNames;
}

const ACTIONS = ['notify', 'report', 'open', 'produce', 'set', 'mark', 'move'] as const;
type Action = (typeof ACTIONS)[number];

/** What happens when it is done, in order. */
export function EffectsField({ editor, at, value: effects = {}, names }: EffectsFieldProps) {
  const { t } = useTranslation();
  const tiers = pickable(usePack(), 'tiers');
  const aboutOf = (effect: EffectDefinition): string => {
    const { notify, report } = effect;
    const to = notify?.to ?? report?.to;
    return to === undefined ? '' : (tiers.find(({ id }) => id === to)?.title ?? to);
  };
  return (
    <RowsField
      label={t('studio.structure.effects.label')}
      hint={t('studio.structure.effects.hint')}
      at={at}
      rows={Object.entries(effects).map(([id, effect]) => ({
        id,
        title: t(`studio.structure.effects.action.${actionOf(effect)}`),
        about: aboutOf(effect),
        issues: issuesAt(editor.document, `${at}/${id}`),
        body: <Effect editor={editor} at={`${at}/${id}`} effect={effect} names={names} />,
      }))}
      none={t('studio.structure.effects.none')}
      add={t('studio.structure.effects.add')}
      onAdd={() => {
        const id = newId('', 'effect', Object.keys(effects));
        editor.put(`${at}/${id}`, {
          notify: { to: tiers[0]?.id ?? '', title: t('studio.structure.effects.newTitle') },
        });
        return id;
      }}
      onRemove={(id) => {
        editor.put(Object.keys(effects).length === 1 ? at : `${at}/${id}`, undefined);
      }}
      onMove={editor.move(at)}
    />
  );
}

function actionOf(effect: EffectDefinition): Action {
  return ACTIONS.find((action) => effect[action] !== undefined) ?? 'notify';
}

interface EffectProps {
  editor: Editor;
  at: string;
  effect: EffectDefinition;
  names: ConditionNames;
}

function Effect({ editor, at, effect, names }: EffectProps) {
  const { t } = useTranslation();
  const pack = usePack();
  const action = actionOf(effect);
  const tiers = pickable(pack, 'tiers');
  const begin: Record<Action, () => Data> = {
    notify: () => ({ to: tiers[0]?.id ?? '', title: t('studio.structure.effects.newTitle') }),
    report: () => ({ to: tiers[0]?.id ?? '', title: t('studio.structure.effects.newTitle') }),
    open: () => ({ process: pickable(pack, 'processes')[0]?.id ?? '' }),
    produce: () => ({ document: pickable(pack, 'documents')[0]?.id ?? '' }),
    set: () => ({}),
    mark: () => ({}),
    move: () => ({}),
  };
  return (
    <>
      <SelectField
        label={t('studio.structure.effects.what')}
        options={ACTIONS.map((id) => ({ id, title: t(`studio.structure.effects.action.${id}`) }))}
        value={action}
        onChange={(picked) => {
          const next = ACTIONS.find((one) => one === picked);
          if (next === undefined || next === action) return;
          const { [action]: _before, ...rest } = effect as unknown as Data;
          editor.put(at, { [next]: begin[next](), ...rest });
        }}
      />
      {(action === 'notify' || action === 'report') && (
        <>
          <SelectField
            label={t('studio.structure.effects.to')}
            options={tiers}
            {...editor.field(`${at}/${action}/to`)}
          />
          <TemplateField
            required
            label={t('studio.structure.effects.title')}
            names={names}
            {...editor.field(`${at}/${action}/title`)}
          />
        </>
      )}
      {action === 'open' && (
        <>
          <SelectField
            label={t('studio.structure.effects.process')}
            options={pickable(pack, 'processes')}
            {...editor.field(`${at}/open/process`)}
          />
          <AssignmentsField editor={editor} at={`${at}/open/set`} names={names} />
        </>
      )}
      {action === 'produce' && (
        <SelectField
          label={t('studio.structure.effects.document')}
          options={pickable(pack, 'documents')}
          {...editor.field(`${at}/produce/document`)}
        />
      )}
      {(action === 'set' || action === 'mark' || action === 'move') && (
        <AssignmentsField
          editor={editor}
          at={`${at}/${action}`}
          names={names}
          {...(action === 'move' ? {} : { scope: action === 'mark' ? 'record' : 'case' })}
        />
      )}
      <ConditionField
        label={t('studio.structure.effects.when')}
        names={names}
        {...editor.field(`${at}/when`)}
      />
      <BecauseField editor={editor} pointer={at} />
    </>
  );
}
