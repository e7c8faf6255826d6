import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Editor } from '../bench/use-editor.js';
import { Button } from '../../ui/Button.js';
import type { ConditionNames } from '../fields/ConditionField.js';
import { SelectField } from '../fields/SelectField.js';
import { TextField } from '../fields/TextField.js';
import { RowButtons } from '../fields/RowButtons.js';
import { ValueField } from './ValueField.js';
import styles from './lists.module.css';

interface AssignmentsFieldProps {
  editor: Editor;
  at: string;
  names: ConditionNames;
  /** Whose fields are assigned; left out: they are not known here, and are written. */
  scope?: 'record' | 'case';
}

/** Fields and what each is to be. */
export function AssignmentsField({ editor, at, names, scope }: AssignmentsFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const assigned = Object.keys(editor.value<Record<string, string>>(at) ?? {});
  const prefix = `${scope ?? ''}.`;
  const options = Object.entries(names)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, { title }]) => ({ id: name.slice(prefix.length), title: title ?? name }));
  const titleOf = (field: string) => options.find(({ id }) => id === field)?.title ?? field;
  const assign = (field: string) => {
    editor.put(`${at}/${field}`, 'today');
  };
  return (
    <div className={styles.assignments}>
      {assigned.map((field) => (
        <div key={field}>
          <ValueField label={titleOf(field)} names={names} {...editor.field(`${at}/${field}`)} />
          <RowButtons
            title={titleOf(field)}
            index={0}
            ids={assigned}
            onMove={undefined}
            onRemove={() => {
              editor.put(`${at}/${field}`, undefined);
            }}
          />
        </div>
      ))}
      {options.length > 0 ? (
        <SelectField
          label={t('studio.structure.effects.assign')}
          none={t('studio.structure.pick')}
          options={options.filter(({ id }) => !assigned.includes(id))}
          value={undefined}
          onChange={(field) => {
            if (field !== undefined) assign(field);
          }}
        />
      ) : (
        <>
          <TextField
            label={t('studio.structure.effects.field')}
            value={typed}
            onChange={setTyped}
          />
          <Button
            disabled={typed === undefined || !/^[a-z][A-Za-z0-9]*$/.test(typed)}
            onClick={() => {
              if (typed !== undefined) assign(typed);
              setTyped(undefined);
            }}
          >
            ＋ {t('studio.structure.effects.assign')}
          </Button>
        </>
      )}
    </div>
  );
}
