import { useTranslation } from 'react-i18next';
import { newId } from '../../../engine/authoring/new-id.js';
import type { Escalation } from '../../../engine/types.js';
import { issuesAt } from '../bench/bench-context.js';
import { pickable, usePack } from '../bench/pack.js';
import type { Editor } from '../bench/use-editor.js';
import { BecauseField } from '../fields/BecauseField.js';
import { DurationField } from '../fields/DurationField.js';
import { RowsField } from '../fields/RowsField.js';
import { SelectField } from '../fields/SelectField.js';
import { TextField } from '../fields/TextField.js';
import { TickField } from '../fields/TickField.js';

interface EscalationsFieldProps {
  editor: Editor;
  at: string;
  value: Record<string, Escalation> | undefined;
}

/** Who is told when it is not done in time, and when. */
export function EscalationsField({ editor, at, value: escalations = {} }: EscalationsFieldProps) {
  const { t } = useTranslation();
  const tiers = pickable(usePack(), 'tiers');
  return (
    <RowsField
      label={t('studio.structure.duty.overdue')}
      hint={t('studio.structure.duty.overdueHint')}
      at={at}
      rows={Object.entries(escalations).map(([id, { to, title, handOver }]) => {
        const here = `${at}/${id}`;
        const takesOver = editor.field<boolean>(`${here}/handOver`);
        return {
          id,
          title: tiers.find((one) => one.id === to)?.title ?? to,
          about: title,
          issues: issuesAt(editor.document, here),
          body: (
            <>
              <SelectField
                label={t('studio.structure.duty.tells')}
                options={tiers}
                {...editor.field(`${here}/to`)}
              />
              <DurationField
                label={t('studio.structure.duty.afterDue')}
                none={t('studio.structure.duty.atOnce')}
                {...editor.field(`${here}/after`)}
              />
              <TextField
                label={t('studio.structure.duty.tellsWhat')}
                {...editor.field(`${here}/title`)}
              />
              <TickField
                label={t('studio.structure.duty.handOver')}
                at={takesOver.at}
                value={handOver === true}
                onChange={(ticked) => {
                  takesOver.onChange(ticked ? true : undefined);
                }}
              />
              <BecauseField editor={editor} pointer={here} />
            </>
          ),
        };
      })}
      none={t('studio.structure.duty.overdueNone')}
      add={t('studio.structure.duty.overdueAdd')}
      onAdd={() => {
        const id = newId('', 'told', Object.keys(escalations));
        editor.put(`${at}/${id}`, { to: tiers[0]?.id ?? '' });
        return id;
      }}
      onRemove={(id) => {
        editor.put(Object.keys(escalations).length === 1 ? at : `${at}/${id}`, undefined);
      }}
      onMove={editor.move(at)}
    />
  );
}
