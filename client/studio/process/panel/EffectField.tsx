import { useTranslation } from 'react-i18next';
import { kindOf } from '../../../../engine/authoring/ladder/effect-kinds.js';
import {
  dataOf,
  namesInScope,
  recordFields,
  relationsOf,
} from '../../../../engine/authoring/ladder/names-in-scope.js';
import { effectWords } from '../../../../engine/authoring/ladder/sentences.js';
import { isObject, type Json } from '../../../../engine/json.js';
import type { EffectDefinition, FieldSchema } from '../../../../engine/types.js';
import { documentOf, pickable, usePack } from '../../bench/pack.js';
import { Button } from '../../../ui/Button.js';
import { SelectField } from '../../fields/SelectField.js';
import { IssueLines } from '../ElementIssues.js';
import { useProcess } from '../process-context.js';
import { AssignmentsField } from './AssignmentsField.js';
import styles from './panel.module.css';
import { EFFECT } from './properties.js';
import { SimpleFields } from './SimpleFields.js';
import { TemplateField } from './TemplateField.js';

interface EffectFieldProps {
  pointer: string;
  effect: Json | undefined;
  onRemove: () => void;
}

/** One thing that is done: in words, and opened, what it is made of. */
export function EffectField({ pointer, effect, onRemove }: EffectFieldProps) {
  const { t } = useTranslation();
  const { telling, issuesAt, at = '' } = useProcess();
  const definition = (isObject(effect) ? effect : {}) as unknown as EffectDefinition;
  const isHere = at === pointer || at.startsWith(`${pointer}/`);
  return (
    <li>
      <details className={styles.item} open={isHere || isBlank(definition) || undefined}>
        <summary>{effectWords(telling, definition, pointer)}</summary>
        <div className={styles.inside}>
          <Action pointer={pointer} effect={definition} />
          <SimpleFields pointer={pointer} element={effect} properties={EFFECT} />
          <Button look="quiet" onClick={onRemove}>
            {t('studio.process.remove')}
          </Button>
        </div>
      </details>
      <IssueLines issues={issuesAt(pointer)} />
    </li>
  );
}

/** Nothing is given a value as yet. */
function isBlank({ set, mark, move }: EffectDefinition): boolean {
  return Object.keys(set ?? mark ?? move ?? { some: '' }).length === 0;
}

/** The action itself, by its kind. */
function Action({ pointer, effect }: { pointer: string; effect: EffectDefinition }) {
  const { t } = useTranslation();
  const { process, put } = useProcess();
  const pack = usePack();
  const kind = kindOf(effect);
  const at = `${pointer}/${kind ?? ''}`;
  const assigned = (
    fields: Readonly<Record<string, FieldSchema>>,
    pointer_: string,
    value: unknown,
  ) => (
    <AssignmentsField
      label={t(
        `studio.process.given.${kind === 'open' ? 'open' : kind === 'mark' ? 'mark' : kind === 'move' ? 'move' : 'set'}`,
      )}
      pointer={pointer_}
      fields={fields}
      value={value as Json | undefined}
    />
  );
  switch (kind) {
    case 'report':
    case 'notify':
      return <Told pointer={at} told={effect[kind]} />;
    case 'set':
      return assigned(process.data ?? {}, at, effect.set);
    case 'mark':
      return assigned(recordFields(pack, process.about), at, effect.mark);
    case 'move':
      return assigned(asUnits(relationsOf(pack, process.about)), at, effect.move);
    case 'open':
      return (
        <>
          <SelectField
            label={t('studio.process.which.open')}
            value={effect.open?.process}
            options={pickable(pack, 'processes').filter(
              ({ id }) => documentOf(pack, `processes/${id}.json`)?.['about'] === process.about,
            )}
            onChange={(to) => {
              // What was given to another process is not known to this one.
              if (to !== undefined) put(at, { process: to });
            }}
          />
          {assigned(dataOf(pack, effect.open?.process ?? ''), `${at}/set`, effect.open?.set)}
        </>
      );
    case 'produce':
      return (
        <SelectField
          label={t('studio.process.which.produce')}
          value={effect.produce?.document}
          options={pickable(pack, 'documents')}
          onChange={(to) => {
            if (to !== undefined) put(`${at}/document`, to);
          }}
        />
      );
    case undefined:
      return null;
  }
}

/** Who is told, where that post is looked for, and in what words. */
function Told({ pointer, told }: { pointer: string; told: EffectDefinition['report'] }) {
  const { t } = useTranslation();
  const { process, put, issuesAt } = useProcess();
  const pack = usePack();
  return (
    <>
      <SelectField
        label={t('studio.process.property.to')}
        value={told?.to}
        options={pickable(pack, 'tiers')}
        issues={issuesAt(`${pointer}/to`)}
        onChange={(to) => {
          if (to !== undefined) put(`${pointer}/to`, to);
        }}
      />
      <TemplateField
        label={t('studio.process.property.words')}
        names={namesInScope(pack, process, pointer)}
        value={told?.title}
        required
        issues={issuesAt(`${pointer}/title`)}
        onChange={(to) => {
          if (to !== undefined) put(`${pointer}/title`, to);
        }}
      />
      <SelectField
        label={t('studio.process.property.unit')}
        value={told?.unit}
        none={t('studio.process.anyUnit')}
        options={Object.entries(relationsOf(pack, process.about)).map(([id, title]) => ({
          id,
          title,
        }))}
        onChange={(to) => {
          put(`${pointer}/unit`, to);
        }}
      />
    </>
  );
}

function asUnits(relations: Record<string, string>): Record<string, FieldSchema> {
  return Object.fromEntries(
    Object.entries(relations).map(([name, title]): [string, FieldSchema] => [
      name,
      { type: 'string', format: 'unit', title },
    ]),
  );
}
