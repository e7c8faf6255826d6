import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { jsonText } from '../../../engine/authoring/json-text.js';
import type { Json } from '../../../engine/json.js';
import { Button } from '../../ui/Button.js';
import { Note } from '../../ui/Note.js';
import { Sheet } from '../../ui/Sheet.js';
import { useBench } from '../bench/bench-context.js';
import { usePack } from '../bench/pack.js';
import { ClausesField } from '../fields/ClausesField.js';
import { TextField } from '../fields/TextField.js';
import type { TrialAsked } from '../run/questions.js';
import { freeId } from '../stories/free-id.js';
import styles from './try.module.css';

interface KeepSheetProps {
  trial: TrialAsked;
  /** What the story is called, unless one says it better. */
  title: string;
  onClose: () => void;
}

/** What was tried becomes a story of the pack: one gives it its sentence and its clauses. */
export function KeepSheet({ trial, title: suggested, onClose }: KeepSheetProps) {
  const { t } = useTranslation();
  const { draft = '' } = useParams();
  const go = useNavigate();
  const pack = usePack();
  const { checker, workbench } = useBench();
  const [title, setTitle] = useState(suggested);
  const [cites, setCites] = useSuggestedClauses(trial);
  const [hasFailed, setFailed] = useState(false);
  const keep = async () => {
    const about = { id: 'tried', title: title.trim(), cites };
    const { answer } = await checker.ask({ kind: 'triedStory', trial, about });
    if (answer?.passed !== true) {
      setFailed(true);
      return;
    }
    const { process, duty, steps } = answer.story;
    const state = steps.at(-1)?.expect?.state ?? 'tried';
    const id = freeId(pack, `${process ?? duty ?? 'tried'}-${state}`);
    const text = jsonText({ ...answer.story, id } as unknown as Json);
    workbench.edit(t('studio.try.kept', { title: about.title }), {
      [`scenarios/${id}.json`]: text,
    });
    void go(`/studio/${draft}/stories/${id}`);
  };
  return (
    <Sheet
      title={t('studio.try.keepTitle')}
      onClose={onClose}
      footer={
        <Button look="primary" wide onClick={() => void keep()}>
          {t('studio.try.keepIt')}
        </Button>
      }
    >
      <div className={styles.keep}>
        <p className={styles.dim}>{t('studio.try.keepLead')}</p>
        {hasFailed && <Note tone="danger" role="alert" title={t('studio.try.keepFailed')} />}
        <TextField
          label={t('studio.try.storyTitle')}
          value={title}
          long
          required
          maxLength={200}
          onChange={(typed) => {
            if (typed !== undefined) setTitle(typed);
          }}
        />
        <ClausesField
          value={cites}
          onChange={(changed) => {
            setCites(changed ?? []);
          }}
        />
      </div>
    </Sheet>
  );
}

/** At first the clauses that what happened carries out. */
function useSuggestedClauses(trial: TrialAsked): [string[], (cites: string[]) => void] {
  const { checker } = useBench();
  const [cites, setCites] = useState<string[]>([]);
  const [asked] = useState(trial);
  useEffect(() => {
    let isWanted = true;
    void checker.ask({ kind: 'clauses', trial: asked }).then(({ answer }) => {
      if (isWanted && answer !== undefined) setCites(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [checker, asked]);
  return [cites, setCites];
}
