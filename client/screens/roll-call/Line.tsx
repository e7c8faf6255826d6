import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FieldFault, RollCallLine, RollCallView } from '../../api/types.js';
import { StateTag } from '../../ui/StateTag.js';
import { useWords } from '../../ui/words.js';
import { Asked } from './Asked.js';
import { offered } from './offered.js';
import type { Mark } from './use-marks.js';
import styles from './lines.module.css';

interface LineProps {
  view: RollCallView;
  line: RollCallLine;
  mark: Mark | undefined;
  faults: FieldFault[];
  disabled: boolean;
  onMark: (mark: Mark | undefined) => void;
}

/** One record: its name, its open case if it has one, and a button for each thing that may be told. */
export function Line({ view, line, mark, faults, disabled, onMark }: LineProps) {
  const { t } = useTranslation();
  const words = useWords();
  const name = useId();
  const { record, told, openCase } = line;
  const current = mark?.event ?? told?.event;
  const asks = view.events.find((event) => event.id === mark?.event)?.asks ?? [];
  return (
    <li className={styles.line} data-marked={mark !== undefined || undefined}>
      <div className={styles.head}>
        <span className={styles.name}>
          <span id={name}>{record.name}</span>
          {openCase !== undefined && (
            <Link to={`/cases/${openCase.id}`} className={styles.case}>
              <StateTag state={openCase.state} />
            </Link>
          )}
          {told !== undefined && mark === undefined && (
            <small className={styles.told}>{t('rollCall.told')}</small>
          )}
        </span>
        <span className={styles.events} role="group" aria-labelledby={name}>
          {offered(view, line).map((event) => {
            const pressed = current === event.id;
            return (
              <button
                key={event.id}
                type="button"
                className={styles.event}
                data-tone={event.tone ?? 'notice'}
                aria-pressed={pressed}
                disabled={disabled}
                onClick={() => {
                  if (mark?.event === event.id) onMark(undefined);
                  else if (!pressed)
                    onMark({ event: event.id, data: told?.event === event.id ? told.data : {} });
                }}
              >
                {event.title}
              </button>
            );
          })}
        </span>
      </div>
      {mark !== undefined && asks.length > 0 && (
        <Asked
          view={view}
          asks={asks}
          data={mark.data}
          faults={faults}
          disabled={disabled}
          onChange={(data) => onMark({ ...mark, data })}
        />
      )}
      {faults
        .filter(({ field }) => !asks.includes(field))
        .map(({ code, message }) => (
          <p key={code} className={styles.fault}>
            {words(message)}
          </p>
        ))}
    </li>
  );
}
