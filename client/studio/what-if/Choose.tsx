import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import input from '../../ui/input.module.css';
import { useNumbers } from '../../ui/numbers.js';
import type { Run } from './runner.js';
import type { SpanName, SpanOffer } from './spans.js';
import styles from './choose.module.css';

interface ChooseProps {
  spans: SpanOffer[];
  chosen: SpanName | undefined;
  run: Run;
  /** There is something to be found out that is not on the screen. */
  isFresh: boolean;
  onChoose: (name: SpanName) => void;
  onBegin: () => void;
  onCancel: () => void;
}

/** Over which time, the button that begins, and how far it is. */
export function Choose({ spans, chosen, run, isFresh, onChoose, onBegin, onCancel }: ChooseProps) {
  const { t } = useTranslation();
  const isRunning = run.state === 'running';
  return (
    <div className={styles.choose}>
      <label className={styles.span}>
        <span className={input.label}>{t('studio.whatIf.span')}</span>
        <select
          className={input.input}
          value={chosen}
          disabled={isRunning}
          onChange={({ target }) => {
            onChoose(target.value as SpanName);
          }}
        >
          {spans.map(({ name, title }) => (
            <option key={name} value={name}>
              {title ?? t(`studio.whatIf.spans.${name}`)}
            </option>
          ))}
        </select>
      </label>
      {isRunning ? (
        <Button onClick={onCancel}>{t('studio.whatIf.cancel')}</Button>
      ) : (
        <Button look={isFresh ? 'primary' : 'plain'} onClick={onBegin}>
          {run.state === 'done' ? t('studio.whatIf.again') : t('studio.whatIf.begin')}
        </Button>
      )}
      {isRunning && <HowFar run={run} />}
    </div>
  );
}

function HowFar({ run }: { run: Extract<Run, { state: 'running' }> }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { progress } = run;
  return (
    <div className={styles.far}>
      <progress
        aria-label={t('studio.tab.what-if')}
        value={progress?.records}
        max={Math.max(1, progress?.of ?? 1)}
      />
      <span>
        {progress === undefined
          ? t('studio.whatIf.preparing')
          : t('studio.whatIf.far', { events: numbers.whole(progress.events) })}
      </span>
    </div>
  );
}
