import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import AntdTheme from '../../../app/AntdTheme.js';
import { ErrorSummary } from '../../../forms/ErrorSummary.js';
import { GeneratedForm } from '../../../forms/GeneratedForm.js';
import { type RunningForm, runForm } from '../../../forms/running-form.js';
import type { FormView } from '../../../api/types.js';
import type { Data } from '../../../../engine/json.js';
import { Button } from '../../../ui/Button.js';
import { Note } from '../../../ui/Note.js';
import { useNow } from '../../../ui/now.js';
import { useFormBench } from '../form-bench.js';
import { Assumed } from './Assumed.js';
import { EditThis } from './EditThis.js';
import styles from './preview.module.css';
import { useDraftView } from './use-draft-view.js';

/** The form as a phone shows it, as it stands at this moment: to be filled, sent and found wanting. */
export function Preview() {
  const { t } = useTranslation();
  const [assumed, setAssumed] = useState<Data>({});
  const view = useDraftView(assumed);
  const [begun, setBegun] = useState(0);
  const { shown, isBehind } = useLastRunning(view);
  return (
    <div className={styles.preview}>
      <Assumed view={view} data={assumed} onChange={setAssumed} />
      {isBehind && <Note tone="warning">{t('studio.forms.previewBehind')}</Note>}
      <div className={styles.phone}>
        {shown === undefined ? (
          <p className={styles.nothing}>{t('studio.forms.previewNone')}</p>
        ) : (
          <AntdTheme>
            <Trial
              key={begun}
              {...shown}
              onAgain={() => {
                setBegun(begun + 1);
              }}
            />
          </AntdTheme>
        )}
      </div>
    </div>
  );
}

interface Running {
  view: FormView;
  form: RunningForm;
}

/** The form ready to run; while it has faults, as it last ran. */
function useLastRunning(view: FormView): { shown: Running | undefined; isBehind: boolean } {
  const { now } = useNow();
  const running = useMemo(() => running_(view, now), [view, now]);
  const [last, setLast] = useState(running);
  if (running !== undefined && running !== last) setLast(running);
  return { shown: running ?? last, isBehind: running === undefined };
}

function running_(view: FormView, now: number): Running | undefined {
  try {
    return { view, form: runForm(view, now) };
  } catch {
    return undefined;
  }
}

function Trial({ view, form, onAgain }: Running & { onAgain: () => void }) {
  const { t } = useTranslation();
  const { select } = useFormBench();
  const [data, setData] = useState<Data>(() => form.answer({}, form.start()));
  const [tried, setTried] = useState(false);
  const faults = tried ? form.faults(data) : NO_FAULTS;
  return (
    <div className={styles.screen} data-scrolls>
      <h3 className={styles.title}>{view.title}</h3>
      {faults.length > 0 && <ErrorSummary faults={faults} />}
      {tried && faults.length === 0 && <Note tone="success">{t('studio.forms.couldSend')}</Note>}
      <GeneratedForm
        view={view}
        form={form}
        data={data}
        onChange={setData}
        onSubmit={() => {
          setTried(true);
        }}
        faults={faults}
        changed={NOT_CHANGED}
        readonly={false}
        onUpload={ignore}
        aside={(name) => (
          <EditThis
            name={name}
            onEdit={() => {
              select({ kind: 'question', id: name });
            }}
          />
        )}
      >
        <div className={styles.foot}>
          <Button type="submit" look="plain">
            {t('studio.forms.trySending')}
          </Button>
          <Button look="quiet" onClick={onAgain}>
            {t('studio.forms.again')}
          </Button>
        </div>
      </GeneratedForm>
    </div>
  );
}

const NO_FAULTS: never[] = [];
const NOT_CHANGED: ReadonlySet<string> = new Set();
const ignore = () => undefined;
