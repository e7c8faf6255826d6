import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MessageStep, useTryRobot } from '../../api/messages.js';
import { Refused } from '../../api/refused.js';
import type { OutboxView, RobotView } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import { Note } from '../../ui/Note.js';
import { useWords } from '../../ui/words.js';
import { AddRobot } from './AddRobot.js';
import styles from './messages.module.css';

interface RobotsProps {
  view: OutboxView;
  busy: boolean;
  onTake: (wanted: MessageStep, then?: () => void) => void;
}

/** The robots that tell groups how things stand: to try, to take away, to add. */
export function Robots({ view: { robots, units }, busy, onTake }: RobotsProps) {
  const { t } = useTranslation();
  const words = useWords();
  const trial = useTryRobot();
  const [adding, setAdding] = useState(false);
  const problem = trial.error instanceof Refused ? trial.error.problem : undefined;
  return (
    <section className={styles.section} aria-labelledby="robots">
      <h2 id="robots">{t('messages.robots')}</h2>
      <p className={styles.dim}>{t('messages.robotsAdvice')}</p>
      {trial.isSuccess && (
        <Note tone="success" role="status">
          {t('messages.tried')}
        </Note>
      )}
      {trial.error !== null && (
        <Note tone="danger" role="alert">
          {problem === undefined ? t('trouble.offline') : words(problem.message)}
        </Note>
      )}
      {robots.length > 0 && (
        <ul className={styles.rows}>
          {robots.map((robot) => (
            <li key={robot.id} className={styles.row}>
              <Robot
                robot={robot}
                busy={busy || trial.isPending}
                onTry={() => {
                  trial.mutate(robot.id);
                }}
                onRemove={() => {
                  onTake({ step: 'remove', robot: robot.id });
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button
          onClick={() => {
            setAdding(true);
          }}
        >
          {t('messages.add')}
        </Button>
      </div>
      {adding && (
        <AddRobot
          units={units}
          busy={busy}
          onAdd={(robot) => {
            onTake({ step: 'add', robot });
            setAdding(false);
          }}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </section>
  );
}

interface RobotProps {
  robot: RobotView;
  busy: boolean;
  onTry: () => void;
  onRemove: () => void;
}

function Robot({ robot: { unitTitle, maker, ending }, busy, onTry, onRemove }: RobotProps) {
  const { t } = useTranslation();
  const [sure, setSure] = useState(false);
  return (
    <>
      <div>
        <strong>{unitTitle}</strong>
        <p className={styles.dim}>
          {t(`messages.maker.${maker}`)}
          {t('app.comma')}
          {ending === '' ? t('messages.unreadable') : t('messages.ending', { ending })}
        </p>
      </div>
      <div className={styles.buttons}>
        <Button busy={busy} onClick={onTry}>
          {t('messages.try')}
        </Button>
        <Button
          look="quiet"
          busy={busy}
          onClick={() => {
            if (sure) onRemove();
            setSure(!sure);
          }}
        >
          {t(sure ? 'messages.removeSure' : 'messages.remove')}
        </Button>
      </div>
    </>
  );
}
