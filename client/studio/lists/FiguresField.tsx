import { useTranslation } from 'react-i18next';
import { newName } from '../../../engine/authoring/new-id.js';
import type { DutyDocument } from '../../../engine/types.js';
import { issuesAt } from '../bench/bench-context.js';
import { pickable, usePack } from '../bench/pack.js';
import type { Editor } from '../bench/use-editor.js';
import { RowsField } from '../fields/RowsField.js';
import { SelectField } from '../fields/SelectField.js';
import { TextField } from '../fields/TextField.js';

const PARTS = ['rate', 'numerator', 'denominator', 'excluded'] as const;

interface FiguresFieldProps {
  editor: Editor;
  value: DutyDocument['figures'];
}

/** Numbers that the form of a duty starts with: of a ledger how many, of an indicator one of its numbers. */
export function FiguresField({ editor, value: figures = {} }: FiguresFieldProps) {
  const { t } = useTranslation();
  const pack = usePack();
  const sources = [
    ...pickable(pack, 'ledgers').map(({ id, title }) => ({
      id: `ledger/${id}`,
      title: t('studio.structure.duty.countOfLedger', { title }),
    })),
    ...pickable(pack, 'indicators').map(({ id, title }) => ({
      id: `indicator/${id}`,
      title: t('studio.structure.duty.partOfIndicator', { title }),
    })),
  ];
  return (
    <RowsField
      label={t('studio.structure.duty.figures')}
      hint={t('studio.structure.duty.figuresHint')}
      at="/figures"
      rows={Object.entries(figures).map(([name, figure]) => {
        const at = `/figures/${name}`;
        const { title, ledger, indicator } = figure;
        const source =
          ledger === undefined ? indicator && `indicator/${indicator}` : `ledger/${ledger}`;
        return {
          id: name,
          title,
          about: sources.find(({ id }) => id === source)?.title,
          issues: issuesAt(editor.document, at),
          body: (
            <>
              <TextField
                required
                label={t('studio.structure.title')}
                {...editor.field(`${at}/title`)}
              />
              <SelectField
                label={t('studio.structure.duty.source')}
                options={sources}
                value={source}
                onChange={(picked) => {
                  const [kind = '', id = ''] = picked?.split('/') ?? [];
                  editor.put(at, { title, [kind]: id });
                }}
              />
              {indicator !== undefined && (
                <SelectField
                  label={t('studio.structure.duty.part')}
                  options={PARTS.map((id) => ({
                    id,
                    title: t(`studio.structure.duty.partIs.${id}`),
                  }))}
                  {...editor.field(`${at}/part`)}
                  value={figure.part ?? 'rate'}
                />
              )}
            </>
          ),
        };
      })}
      none={t('studio.structure.duty.figuresNone')}
      add={t('studio.structure.duty.figuresAdd')}
      onAdd={() => {
        const name = newName('figure', Object.keys(figures));
        const [kind = 'ledger', id = ''] = sources[0]?.id.split('/') ?? [];
        editor.put(`/figures/${name}`, {
          title: t('studio.structure.duty.figuresNew'),
          [kind]: id,
        });
        return name;
      }}
      onRemove={(name) => {
        editor.put(Object.keys(figures).length === 1 ? '/figures' : `/figures/${name}`, undefined);
      }}
      onMove={editor.move('/figures')}
    />
  );
}
