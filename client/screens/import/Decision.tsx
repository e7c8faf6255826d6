import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDoImport } from '../../api/imports.js';
import type { ImportStart, ImportView } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import { useNumbers } from '../../ui/numbers.js';
import { Problem } from '../../ui/Problem.js';
import styles from './import.module.css';

/** Takes what was checked: all of it, or what is right. */
export function Decision({ view }: { view: ImportView }) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  const act = useDoImport(view.id);
  const [mode, setMode] = useState<ImportStart['mode']>(view.mayBeWhole ? 'whole' : 'by-row');
  const isWhole = view.of.kind === 'organisation';
  const good = isWhole && view.faulty > 0 ? 0 : view.added + view.changed + view.moved;
  return (
    <section className={styles.decision} aria-labelledby="decision">
      <h2 id="decision">
        {good > 0 ? t('imports.ready', { rows: whole(good) }) : t('imports.nothingToDo')}
      </h2>
      {good > 0 && view.mayBeWhole && !isWhole && (
        <fieldset className={styles.modes}>
          <legend className="visually-hidden">{t('imports.how')}</legend>
          {(['whole', 'by-row'] as const).map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="mode"
                checked={mode === each}
                onChange={() => {
                  setMode(each);
                }}
              />
              <span>
                {t(`imports.mode.${each}`)}
                <small>{t(`imports.modeAdvice.${each}`)}</small>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {isWhole && view.faulty > 0 && <p className={styles.dim}>{t('imports.onlyWhole')}</p>}
      {good > 0 && view.faulty > 0 && (
        <p className={styles.dim}>{t('imports.faultyLeft', { rows: whole(view.faulty) })}</p>
      )}
      <div className={styles.row}>
        {good > 0 && (
          <Button
            look="primary"
            busy={act.isPending}
            onClick={() => {
              act.mutate({ what: 'start', body: { mode } });
            }}
          >
            {t(view.faulty > 0 ? 'imports.startGood' : 'imports.start')}
          </Button>
        )}
        <Button
          look="quiet"
          busy={act.isPending}
          onClick={() => {
            act.mutate({ what: 'cancellation' });
          }}
        >
          {t('imports.leaveIt')}
        </Button>
      </div>
      <Problem error={act.error} />
    </section>
  );
}
