import { useTranslation } from 'react-i18next';
import { newId } from '../../../engine/authoring/new-id.js';
import type { AccessInStates, ProcessDocument, TierAccess } from '../../../engine/types.js';
import { issuesAt } from '../bench/bench-context.js';
import { documentOf, pickable, usePack } from '../bench/pack.js';
import type { Editor } from '../bench/use-editor.js';
import { BecauseField } from '../fields/BecauseField.js';
import { PicksField } from '../fields/PicksField.js';
import { RowsField } from '../fields/RowsField.js';
import { SelectField } from '../fields/SelectField.js';
import { TextField } from '../fields/TextField.js';
import { Levels } from './Levels.js';

interface InStatesProps {
  editor: Editor;
  whiles: NonNullable<TierAccess['while']>;
}

const AT = '/access/while';

/** More that is read while a case is in certain states. */
export function InStates({ editor, whiles }: InStatesProps) {
  const { t } = useTranslation();
  const processes = pickable(usePack(), 'processes');
  return (
    <RowsField
      label={t('studio.access.while')}
      hint={t('studio.access.whileHint')}
      at={AT}
      rows={Object.entries(whiles).map(([id, one]) => ({
        id,
        title: one.title ?? processes.find((of) => of.id === one.process)?.title ?? one.process,
        issues: issuesAt(editor.document, `${AT}/${id}`),
        body: <While editor={editor} pointer={`${AT}/${id}`} one={one} />,
      }))}
      none={t('studio.access.whileNone')}
      add={t('studio.access.whileAdd')}
      onAdd={() => {
        const id = newId('', 'while', Object.keys(whiles));
        const [process] = processes;
        editor.put(`${AT}/${id}`, {
          title: t('studio.access.whileNew'),
          process: process?.id ?? '',
          reads: { sensitive: 'shown' },
        });
        return id;
      }}
      onRemove={(id) => {
        const isLast = Object.keys(whiles).length === 1;
        editor.put(isLast ? AT : `${AT}/${id}`, undefined);
      }}
      onMove={editor.move(AT)}
    />
  );
}

interface WhileProps {
  editor: Editor;
  pointer: string;
  one: AccessInStates;
}

function While({ editor, pointer, one }: WhileProps) {
  const { t } = useTranslation();
  const pack = usePack();
  const process = documentOf(pack, `processes/${one.process}.json`) as unknown as
    ProcessDocument | undefined;
  const states = Object.entries(process?.states ?? {}).map(([id, { title }]) => ({ id, title }));
  return (
    <>
      <TextField label={t('studio.access.why')} {...editor.field(`${pointer}/title`)} />
      <SelectField
        label={t('studio.access.process')}
        options={pickable(pack, 'processes')}
        {...editor.field(`${pointer}/process`)}
        onChange={(to: string | undefined) => {
          // The states of one process are none of another.
          const { states: _states, ...rest } = one;
          if (to !== undefined) editor.put(pointer, { ...rest, process: to } as never);
        }}
      />
      <PicksField
        label={t('studio.access.states')}
        none={t('studio.access.allStates')}
        options={states}
        {...editor.field(`${pointer}/states`)}
      />
      <Levels editor={editor} pointer={`${pointer}/reads`} otherwise="hidden" isNeeded />
      <BecauseField editor={editor} pointer={pointer} />
    </>
  );
}
