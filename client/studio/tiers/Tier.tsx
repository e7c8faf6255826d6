import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { newId } from '../../../engine/authoring/new-id.js';
import type { TierDocument } from '../../../engine/types.js';
import { issuesAt } from '../bench/bench-context.js';
import { type Editor, useEditor } from '../bench/use-editor.js';
import { BecauseField } from '../fields/BecauseField.js';
import { EditorPage } from '../fields/EditorPage.js';
import { Part } from '../fields/Part.js';
import { RowsField } from '../fields/RowsField.js';
import { SelectField } from '../fields/SelectField.js';
import { TextField } from '../fields/TextField.js';
import { TickField } from '../fields/TickField.js';
import { Access } from './Access.js';
import { Doings } from './Doings.js';
import styles from './tiers.module.css';
import { useTiers } from './use-tiers.js';

/** The card of a post: what it is, to whom it answers, its duties; and what the pack gives it to do. */
export default function Tier() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const file = `tiers/${id}.json`;
  const editor = useEditor(file);
  const tier = editor.document.whole as unknown as TierDocument | undefined;
  return (
    <EditorPage file={file} kind="tier" id={id} back="tiers" lead={tier?.description}>
      <div className={styles.card}>
        <div className={styles.column}>
          <Part title={t('studio.structure.tiers.about')}>
            <Post editor={editor} />
          </Part>
          <Part title={t('studio.structure.tiers.answersTo')}>
            <Above editor={editor} id={id} reportsTo={tier?.reportsTo} />
          </Part>
          <Part title={t('studio.access.title')}>
            <Access editor={editor} />
          </Part>
        </div>
        <div className={styles.column}>
          <Part title={t('studio.structure.tiers.duties')}>
            <Duties editor={editor} duties={tier?.duties ?? {}} />
          </Part>
          <Doings role={id} />
        </div>
      </div>
    </EditorPage>
  );
}

function Post({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const { types } = useTiers();
  const supervises = editor.field<boolean>('/supervises');
  return (
    <>
      <TextField required label={t('studio.structure.title')} {...editor.field('/title')} />
      <TextField long label={t('studio.structure.description')} {...editor.field('/description')} />
      <SelectField
        label={t('studio.structure.tiers.unitType')}
        options={Object.entries(types).map(([one, { title }]) => ({ id: one, title }))}
        {...editor.field('/unitType')}
      />
      <SelectField
        label={t('studio.structure.tiers.sees')}
        options={SEES.map((one) => ({
          id: one,
          title: t(`studio.structure.tiers.seesHow.${one}`),
        }))}
        {...editor.field('/sees')}
        value={editor.value<string>('/sees') ?? 'subtree'}
      />
      <TickField
        label={t('studio.structure.tiers.supervises')}
        at={supervises.at}
        value={supervises.value === true}
        onChange={(ticked) => {
          supervises.onChange(ticked ? true : undefined);
        }}
      />
      <BecauseField editor={editor} pointer="" />
    </>
  );
}

const SEES = ['subtree', 'addressed'] as const;

interface AboveProps {
  editor: Editor;
  id: string;
  reportsTo: TierDocument['reportsTo'];
}

/** The tier above on each line. The last one taken away leaves no empty map behind. */
function Above({ editor, id, reportsTo = {} }: AboveProps) {
  const { t } = useTranslation();
  const { tiers, lines } = useTiers();
  const options = Object.values(tiers)
    .filter((one) => one.id !== id)
    .map((one) => ({ id: one.id, title: one.title }));
  return (
    <>
      {lines.map((line) => (
        <SelectField
          key={line.id}
          label={t('studio.structure.tiers.onLine', { line: line.title })}
          none={t('studio.structure.tiers.nobody')}
          options={options}
          {...editor.field(`/reportsTo/${line.id}`)}
          onChange={(above: string | undefined) => {
            const isLast =
              above === undefined && Object.keys(reportsTo).every((one) => one === line.id);
            editor.put(isLast ? '/reportsTo' : `/reportsTo/${line.id}`, above);
          }}
        />
      ))}
    </>
  );
}

interface DutiesProps {
  editor: Editor;
  duties: NonNullable<TierDocument['duties']>;
}

function Duties({ editor, duties }: DutiesProps) {
  const { t } = useTranslation();
  return (
    <RowsField
      isTitled
      label={t('studio.structure.tiers.duties')}
      hint={t('studio.structure.tiers.dutiesHint')}
      at="/duties"
      rows={Object.entries(duties).map(([one, { title, cites = [] }]) => ({
        id: one,
        title,
        about: cites.join(t('studio.structure.listed')),
        issues: issuesAt(editor.document, `/duties/${one}`),
        body: (
          <>
            <TextField
              required
              long
              label={t('studio.structure.tiers.duty')}
              {...editor.field(`/duties/${one}/title`)}
            />
            <BecauseField editor={editor} pointer={`/duties/${one}`} />
          </>
        ),
      }))}
      none={t('studio.structure.tiers.dutiesNone')}
      add={t('studio.structure.tiers.dutiesAdd')}
      onAdd={() => {
        const one = newId('', 'duty', Object.keys(duties));
        editor.put(`/duties/${one}`, { title: t('studio.structure.tiers.dutiesNew') });
        return one;
      }}
      onRemove={(one) => {
        const isLast = Object.keys(duties).length === 1;
        editor.put(isLast ? '/duties' : `/duties/${one}`, undefined);
      }}
      onMove={editor.move('/duties')}
    />
  );
}
