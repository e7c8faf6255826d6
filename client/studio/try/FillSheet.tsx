import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantOf } from '../../../engine/calendar/zone.js';
import type { Words } from '../../../engine/issue.js';
import type { Data } from '../../../engine/json.js';
import AntdTheme from '../../app/AntdTheme.js';
import { focusField } from '../../forms/focus-field.js';
import { GeneratedForm } from '../../forms/GeneratedForm.js';
import { runForm } from '../../forms/running-form.js';
import { Button } from '../../ui/Button.js';
import { Note } from '../../ui/Note.js';
import { Sheet } from '../../ui/Sheet.js';
import { LinesSkeleton } from '../../ui/Skeleton.js';
import { useWords } from '../../ui/words.js';
import { useBench } from '../bench/bench-context.js';
import type { FormSeed, Offer, TrialAsked } from '../run/questions.js';
import { withStandIns } from './stand-ins.js';
import styles from './try.module.css';

type Asked =
  { kind: 'form'; trial: TrialAsked; offer: Offer } | { kind: 'recordForm'; type: string };

interface FillSheetProps {
  title: string;
  asked: Asked;
  action: string;
  onClose: () => void;
  /** What was filled; why it is refused, if it is. `isInsisted`: the person knows, and wants it all the same. */
  onFilled: (data: Data, isInsisted: boolean) => Promise<Words | undefined> | undefined;
}

/** A form of the draft as its user would have it, beside the page. */
export function FillSheet({ title, asked, onClose, ...rest }: FillSheetProps) {
  const seed = useSeed(asked);
  return (
    <Sheet title={title} onClose={onClose}>
      {seed === 'waiting' ? (
        <LinesSkeleton lines={6} />
      ) : (
        <AntdTheme>
          <Filling seed={seed} at={asked.kind === 'form' ? asked.trial.at : undefined} {...rest} />
        </AntdTheme>
      )}
    </Sheet>
  );
}

/** The form as the sheet was opened: a change of the draft meanwhile does not take away what is being typed. */
function useSeed(asked: Asked): FormSeed | 'waiting' {
  const { i18n } = useTranslation();
  const { checker } = useBench();
  const [seed, setSeed] = useState<FormSeed | 'waiting'>('waiting');
  const language = i18n.language === 'en' ? ('en' as const) : ('zh' as const);
  const [question] = useState(() => ({ ...asked, language }));
  useEffect(() => {
    let isWanted = true;
    void checker.ask(question).then(({ answer }) => {
      if (isWanted && answer !== undefined) setSeed(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [checker, question]);
  return seed;
}

type FillingProps = { seed: FormSeed; at: string | undefined } & Pick<
  FillSheetProps,
  'action' | 'onFilled'
>;

function Filling({ seed, at, action, onFilled }: FillingProps) {
  const { t } = useTranslation();
  const words = useWords();
  const [data, setData] = useState(seed.values);
  const [isTried, setTried] = useState(false);
  const [refused, setRefused] = useState<Words>();
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused !== undefined) foot.current?.scrollIntoView({ block: 'end' });
  }, [refused]);
  const view = useMemo(() => withStandIns(seed.view), [seed.view]);
  const form = useMemo(
    () => runForm(view, at === undefined ? 0 : instantOf(at, view.context.timeZone)),
    [view, at],
  );
  const send = async (isInsisted: boolean) => {
    setTried(true);
    const [wrong] = form.faults(data);
    if (wrong !== undefined && !isInsisted) {
      focusField(wrong.field);
      return;
    }
    setRefused(await onFilled(form.ask(data).data, isInsisted));
  };
  return (
    <GeneratedForm
      view={view}
      form={form}
      data={data}
      onChange={(next) => {
        setData(next);
        setRefused(undefined);
      }}
      onSubmit={() => void send(false)}
      faults={isTried ? form.faults(data) : NONE}
      changed={UNCHANGED}
      readonly={false}
      onUpload={ignore}
    >
      <div ref={foot} className={styles.filled}>
        {refused !== undefined && (
          <Note tone="danger" role="alert" title={t('studio.try.refusedTitle')}>
            <p>{words(refused)}</p>
            <Button look="quiet" onClick={() => void send(true)}>
              {t('studio.try.keepRefused')}
            </Button>
          </Note>
        )}
        <Button type="submit" look="primary" wide>
          {action}
        </Button>
      </div>
    </GeneratedForm>
  );
}

const NONE: never[] = [];
const UNCHANGED: ReadonlySet<string> = new Set();
const ignore = () => undefined;
