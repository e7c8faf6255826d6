import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { BackLink } from '../../ui/BackLink.js';
import { Button } from '../../ui/Button.js';
import { StateTag } from '../../ui/StateTag.js';
import { useWhen } from '../../ui/when.js';
import { draftState, whose } from '../draft-state.js';
import { PARTS } from '../parts.js';
import { Overtaken } from './Overtaken.js';
import { SavingWord } from './SavingWord.js';
import { useBench, useBenchState } from './bench-context.js';
import { useDraft } from './use-draft.js';
import styles from './bench.module.css';

/** Over every screen of the studio: which draft this is, that the live version is not touched, whether it is saved. */
export function BenchBar() {
  const { t } = useTranslation();
  const { content, findings } = useBench();
  const { saving, undo, redo } = useBenchState();
  const tabs = useTabInSight();
  useUndoKeys();
  const { draft } = content;
  const now = useDraft();
  const when = useWhen();
  const errors = findings.issues.filter(({ severity }) => severity === 'error').length;
  return (
    <div className={styles.bar}>
      <BackLink to="/studio">{t('studio.title')}</BackLink>
      <div className={styles.head}>
        <strong className={styles.title}>{draft.title}</strong>
        {now === undefined ? (
          <StateTag state={{ title: t('studio.publish.state.done'), tone: 'quiet' }} />
        ) : (
          <>
            <StateTag state={draftState(t, now, when.moment)} />
            <span className={styles.calm}>
              {t('studio.liveUntouched')} · {whose(t, draft)}
            </span>
          </>
        )}
        <span className={styles.tools}>
          <SavingWord saving={saving} />
          <StepButton what={undo} way="undo" />
          <StepButton what={redo} way="redo" />
        </span>
      </div>
      {saving.state === 'overtaken' && <Overtaken theirs={saving.theirs} />}
      <nav ref={tabs} className={styles.tabs} aria-label={t('studio.parts')}>
        {PARTS.filter((part) => !('only' in part) || content.base !== undefined).map(({ tab }) => (
          <NavLink key={tab} to={`/studio/${draft.id}/${tab}`} className={styles.tab}>
            {t(`studio.tab.${tab}`)}
            {tab === 'check' && errors > 0 && <span className={styles.errors}>{errors}</span>}
          </NavLink>
        ))}
      </nav>
    </div>
  );
}

/** Of many tabs on a phone, the one that is open is to be seen. */
function useTabInSight(): RefObject<HTMLElement | null> {
  const tabs = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const open = tabs.current?.querySelector('[aria-current="page"]');
    open?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [pathname]);
  return tabs;
}

/** Goes one step back or forth, and says which. */
function StepButton({ what, way }: { what: string | undefined; way: 'undo' | 'redo' }) {
  const { t } = useTranslation();
  const step = useStep();
  return (
    <Button
      look="quiet"
      disabled={what === undefined}
      title={what === undefined ? undefined : t(`studio.${way}What`, { what })}
      onClick={() => {
        step(way);
      }}
    >
      {t(`studio.${way}`)}
    </Button>
  );
}

function useStep(): (way: 'undo' | 'redo') => void {
  const { t } = useTranslation();
  const { workbench } = useBench();
  return useCallback(
    (way) => {
      workbench[way]((what) => t(`studio.${way}What`, { what }));
    },
    [t, workbench],
  );
}

/** Ctrl+Z and Ctrl+Shift+Z, but in a field, where the browser has its own. */
function useUndoKeys(): void {
  const step = useStep();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isField =
        event.target instanceof HTMLElement &&
        (event.target.matches('input, textarea') || event.target.isContentEditable);
      if (isField || event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      step(event.shiftKey ? 'redo' : 'undo');
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, [step]);
}
