import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../engine/authoring/new-id.js';
import { type Use, usesOf } from '../../../engine/authoring/uses-of.js';
import { Note } from '../../ui/Note.js';
import { issuesAt } from '../bench/bench-context.js';
import { usePack } from '../bench/pack.js';
import { useEditor } from '../bench/use-editor.js';
import { ClausesField } from '../fields/ClausesField.js';
import { Part } from '../fields/Part.js';
import { PlaceLinks } from '../fields/PlaceLinks.js';
import { RowsField } from '../fields/RowsField.js';
import { SelectField } from '../fields/SelectField.js';
import { TextField } from '../fields/TextField.js';
import { TextRowsField } from '../fields/TextRowsField.js';
import styles from './tiers.module.css';
import { useTiers } from './use-tiers.js';

/** The types of units, how they nest, and what the reporting lines are called. */
export function UnitTypes() {
  const { t } = useTranslation();
  const editor = useEditor('units.json');
  const { types, tiers, lines } = useTiers();
  const [kept, setKept] = useState<Use[]>([]);
  const titles = Object.fromEntries(lines.map(({ id, title }) => [id, title]));
  return (
    <div className={styles.below}>
      <Part title={t('studio.structure.tiers.units')}>
        <Types />
      </Part>
      <Part title={t('studio.structure.tiers.lines')}>
        <TextRowsField
          isTitled
          label={t('studio.structure.tiers.lines')}
          hint={t('studio.structure.tiers.linesHint')}
          each={t('studio.structure.tiers.lineEach')}
          at="/lines"
          texts={titles}
          issuesOf={(id) => issuesAt(editor.document, `/lines/${id}`)}
          onText={(id, text) => {
            editor.put(`/lines/${id}`, text);
          }}
          add={{
            label: t('studio.structure.tiers.linesAdd'),
            onAdd: () => {
              const id = newId('', 'line', [
                ...lines.map((line) => line.id),
                ...Object.keys(types),
              ]);
              editor.put(`/lines/${id}`, t('studio.structure.tiers.linesNew'));
            },
          }}
          onRemove={(id) => {
            const uses = Object.values(tiers)
              .filter(({ reportsTo }) => reportsTo?.[id] !== undefined)
              .map((tier) => ({ file: `tiers/${tier.id}.json`, pointer: `/reportsTo/${id}` }));
            if (uses.length === 0)
              editor.put(lines.length === 1 ? '/lines' : `/lines/${id}`, undefined);
            setKept(uses);
          }}
        />
        {kept.length > 0 && (
          <Note
            tone="warning"
            role="alert"
            title={t('studio.structure.tiers.unitUsed', { count: kept.length })}
          >
            <PlaceLinks places={kept} />
          </Note>
        )}
      </Part>
    </div>
  );
}

function Types() {
  const { t } = useTranslation();
  const pack = usePack();
  const editor = useEditor('units.json');
  const { types } = useTiers();
  const [kept, setKept] = useState<{ id: string; uses: Use[] }>();
  const options = Object.entries(types).map(([id, { title }]) => ({ id, title }));
  const remove = (id: string) => {
    const uses = usesOf(pack, 'unitType', id);
    if (uses.length === 0) editor.put(`/types/${id}`, undefined);
    setKept(uses.length === 0 ? undefined : { id, uses });
  };
  return (
    <>
      <RowsField
        isTitled
        label={t('studio.structure.tiers.units')}
        hint={t('studio.structure.tiers.unitsHint')}
        at="/types"
        rows={options.map(({ id, title }) => {
          const within = types[id]?.within;
          return {
            id,
            title,
            about:
              within === undefined
                ? t('studio.structure.tiers.top')
                : t('studio.structure.tiers.inUnit', { unit: types[within]?.title ?? within }),
            issues: issuesAt(editor.document, `/types/${id}`),
            body: (
              <>
                <TextField
                  required
                  label={t('studio.structure.title')}
                  {...editor.field(`/types/${id}/title`)}
                />
                <SelectField
                  label={t('studio.structure.tiers.within')}
                  none={t('studio.structure.tiers.top')}
                  options={options.filter((one) => one.id !== id)}
                  {...editor.field(`/types/${id}/within`)}
                />
                <ClausesField {...editor.field(`/types/${id}/cites`)} />
              </>
            ),
          };
        })}
        none=""
        add={t('studio.structure.tiers.unitsAdd')}
        onAdd={() => {
          const id = newId('', 'unit', Object.keys(types));
          const [top] = Object.keys(types).filter((one) => types[one]?.within === undefined);
          editor.put(`/types/${id}`, {
            title: t('studio.structure.tiers.unitsNew'),
            ...(top === undefined ? {} : { within: top }),
          });
          return id;
        }}
        onRemove={remove}
        onMove={editor.move('/types')}
      />
      {kept !== undefined && (
        <Note
          tone="warning"
          role="alert"
          title={`${types[kept.id]?.title ?? ''}：${t('studio.structure.tiers.unitUsed', { count: kept.uses.length })}`}
        >
          <PlaceLinks places={kept.uses} />
        </Note>
      )}
    </>
  );
}
