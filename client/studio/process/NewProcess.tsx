import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { jsonText } from '../../../engine/authoring/json-text.js';
import { freeId } from '../../../engine/authoring/ladder/free-id.js';
import { tellingsOf } from '../../../engine/authoring/ladder/names-in-scope.js';
import { type Beginning, newProcess } from '../../../engine/authoring/ladder/new-process.js';
import { Button } from '../../ui/Button.js';
import { Sheet } from '../../ui/Sheet.js';
import { useBench } from '../bench/bench-context.js';
import { documentsIn, pickable, usePack } from '../bench/pack.js';
import { SelectField } from '../fields/SelectField.js';
import { TextField } from '../fields/TextField.js';
import styles from './process.module.css';
import { asJson } from './use-process-bench.js';

/** A new kind of case: its name, what it is about, how it begins. The rest is added where it is edited. */
export function NewProcess({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { draft = '' } = useParams();
  const go = useNavigate();
  const { workbench } = useBench();
  const pack = usePack();
  const records = pickable(pack, 'records');
  const [title, setTitle] = useState<string>();
  const [about, setAbout] = useState(records[0]?.id);
  const [how, setHow] = useState<string | undefined>(OTHERS);
  const [form, setForm] = useState<string>();
  const [role, setRole] = useState<string>();
  const events = Object.entries(tellingsOf(pack, about ?? '')).map(([id, told]) => ({
    id,
    title: t('studio.process.told', { event: told }),
  }));
  const beginning = beginningOf(how, form, role);
  const isReady = title !== undefined && about !== undefined && beginning !== undefined;
  const begin = () => {
    if (!isReady) return;
    const taken = documentsIn(pack, 'processes');
    const id = freeId(
      'process',
      taken.map(([one]) => one),
    );
    const line = usualLine(taken.map(([, { line: one }]) => one));
    const process = newProcess(
      { id, title, about, ...(line === undefined ? {} : { line }) },
      beginning,
      {
        first: t('studio.process.new.first'),
        done: t('studio.process.new.done'),
        month: t('studio.process.new.month'),
      },
    );
    const label = t('studio.process.begun', { title });
    workbench.edit(label, { [`processes/${id}.json`]: jsonText(asJson(process)) });
    void go(`/studio/${draft}/processes/${id}`);
  };
  return (
    <Sheet
      title={t('studio.process.begin')}
      onClose={onClose}
      footer={
        <Button look="primary" disabled={!isReady} onClick={begin}>
          {t('studio.process.beginAction')}
        </Button>
      }
    >
      <div className={styles.fields}>
        <TextField
          label={t('studio.process.property.title')}
          value={title}
          onChange={setTitle}
          maxLength={60}
        />
        <SelectField
          label={t('studio.process.about')}
          value={about}
          options={records}
          onChange={setAbout}
        />
        <SelectField
          label={t('studio.process.how')}
          value={how}
          options={[
            ...events,
            { id: FORM, title: t('studio.process.applied') },
            { id: OTHERS, title: t('studio.process.byOthers') },
          ]}
          onChange={setHow}
        />
        {how === FORM && (
          <>
            <SelectField
              label={t('studio.process.property.form')}
              value={form}
              options={pickable(pack, 'forms')}
              onChange={setForm}
            />
            <SelectField
              label={t('studio.process.whoApplies')}
              value={role}
              options={pickable(pack, 'tiers')}
              onChange={setRole}
            />
          </>
        )}
      </div>
    </Sheet>
  );
}

/** No event has such a name. */
const FORM = 'a form';
const OTHERS = 'others';

function beginningOf(
  how: string | undefined,
  form: string | undefined,
  role: string | undefined,
): Beginning | undefined {
  if (how === OTHERS) return 'by-others';
  if (how !== FORM) return how === undefined ? undefined : { event: how };
  return form === undefined || role === undefined ? undefined : { form, role };
}

/** The line along which most other processes go up. */
function usualLine(lines: unknown[]): string | undefined {
  const named = lines.filter((line) => typeof line === 'string');
  const times = (line: string) => named.filter((one) => one === line).length;
  return [...new Set(named)].sort((one, other) => times(other) - times(one))[0];
}
