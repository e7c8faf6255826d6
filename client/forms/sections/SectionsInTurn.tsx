import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { CheckIcon, ForwardIcon } from '../../ui/icons.js';
import { controlId } from '../focus-field.js';
import type { Turn, Turns } from './use-turns.js';
import styles from './turns.module.css';

interface SectionsInTurnProps {
  turns: Turns;
  /** What is drawn, by the name of its field. */
  contents: Map<string, ReactNode>;
}

/** A long form: all its sections by name and how they stand, one of them open. */
export function SectionsInTurn({ turns, contents }: SectionsInTurnProps) {
  const { t } = useTranslation();
  const { all, open } = turns;
  const at = all.findIndex(({ isOpen }) => isOpen);
  const head = useOpenedHead(all[at]?.id);
  const next = all[at + 1];
  return (
    <div className={styles.turns}>
      {all.map((turn) => (
        <section key={turn.id}>
          <h2 className={styles.heading}>
            <button
              ref={turn.isOpen ? head : undefined}
              type="button"
              className={styles.head}
              aria-expanded={turn.isOpen}
              data-holds={turn.names.map(controlId).join(' ')}
              onClick={() => {
                open(turn.id);
              }}
            >
              <span className={styles.title}>{turn.title ?? t('form.otherSection')}</span>
              <Stand {...turn} />
              <ForwardIcon size={18} />
            </button>
          </h2>
          <div hidden={!turn.isOpen} className={styles.body}>
            {turn.description !== undefined && (
              <p className={styles.description}>{turn.description}</p>
            )}
            {turn.names.map((name) => contents.get(name))}
            {turn.isOpen && next !== undefined && (
              <Button
                wide
                onClick={() => {
                  open(next.id);
                }}
              >
                {t('form.nextSection', { title: next.title ?? t('form.otherSection') })}
              </Button>
            )}
          </div>
        </section>
      ))}
    </div>
  );
}

/** What is wrong in it, else how much of it is filled. */
function Stand({ questions, filled, wrong }: Turn) {
  const { t } = useTranslation();
  if (wrong > 0) return <span className={styles.wrong}>{t('form.wrongIn', { count: wrong })}</span>;
  return (
    <span className={styles.stand}>
      {filled === questions && <CheckIcon size={18} />}
      {t('form.filledOf', { filled, questions })}
    </span>
  );
}

/** The head of the section that is open: whoever opens another finds themselves there. */
function useOpenedHead(id: string | undefined) {
  const head = useRef<HTMLButtonElement>(null);
  const last = useRef(id);
  useEffect(() => {
    if (last.current === id) return;
    last.current = id;
    head.current?.focus({ preventScroll: true });
    head.current?.scrollIntoView({ block: 'start' });
  }, [id]);
  return head;
}
