import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.js';
import { Failure } from './Failure.js';
import { ReasonField } from './ReasonField.js';
import { Sheet } from './Sheet.js';
import styles from './ask.module.css';

interface AskSheetProps {
  title: string;
  /** What the button says that sends. */
  action: string;
  /** What is asked beside the reason, and what it means. */
  children: ReactNode;
  label: string;
  /** Reasons to tap. */
  ready?: readonly string[];
  /** The fewest characters of a reason. */
  least: number;
  busy: boolean;
  error: Error | null;
  onSend: (reason: string) => void;
  onClose: () => void;
}

/** Something that is done with a reason which is kept: what it means, why it is done, one button. */
export function AskSheet(props: AskSheetProps) {
  const { title, action, children, label, ready, least, busy, error, onSend, onClose } = props;
  const { t } = useTranslation();
  const form = useId();
  const [reason, setReason] = useState('');
  const [isShort, setIsShort] = useState(false);
  return (
    <Sheet
      title={title}
      onClose={onClose}
      footer={
        <Button look="primary" type="submit" form={form} busy={busy}>
          {action}
        </Button>
      }
    >
      <form
        id={form}
        className={styles.ask}
        onSubmit={(event) => {
          event.preventDefault();
          const isEnough = reason.trim().length >= least;
          setIsShort(!isEnough);
          if (isEnough) onSend(reason.trim());
        }}
      >
        {children}
        <ReasonField
          label={label}
          ready={ready}
          value={reason}
          fault={isShort ? t('access.reasonShort', { count: least }) : undefined}
          onChange={setReason}
        />
        {error !== null && <Failure error={error} />}
      </form>
    </Sheet>
  );
}
