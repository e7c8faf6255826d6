import { useTranslation } from 'react-i18next';
import type { Words } from '../../../engine/issue.js';
import type { Data } from '../../../engine/json.js';
import type { Step } from '../../../engine/types.js';
import { useWords } from '../../ui/words.js';
import { useBench } from '../bench/bench-context.js';
import type { Offer } from '../run/questions.js';
import { FillSheet } from './FillSheet.js';
import type { Pending } from './pending.js';
import { type Run, trialOf, withStep } from './run-of.js';

interface HappeningProps {
  run: Run;
  pending: Pending;
  onDone: (run: Run) => void;
  onClose: () => void;
}

/** Something is filled in and happens at the moment up to which one looks; refused, it is said before it is kept. */
export function Happening({ run, pending, onDone, onClose }: HappeningProps) {
  const { t } = useTranslation();
  const words = useWords();
  const { checker } = useBench();
  const { offer, title } = pending;
  const filled = async (data: Data, isInsisted: boolean): Promise<Words | undefined> => {
    const next = withStep(run, stepOf(offer, run.at, data));
    const { answer } = await checker.ask({ kind: 'trial', trial: trialOf(next) });
    const index = next.steps.length - 1;
    const refusal = answer?.moments.find(({ step }) => step === index)?.refusal;
    if (refusal === undefined || isInsisted) onDone(next);
    return refusal;
  };
  return (
    <FillSheet
      title={offer.kind === 'submit' ? t('studio.try.doOf', { task: words(title) }) : words(title)}
      asked={{ kind: 'form', trial: trialOf(run), offer }}
      action={t('studio.try.fill')}
      onClose={onClose}
      onFilled={filled}
    />
  );
}

function stepOf(offer: Offer, at: string, form: Data): Step {
  switch (offer.kind) {
    case 'tell':
      return { at, tell: { event: offer.event, data: form } };
    case 'apply':
      return { at, process: offer.process, apply: { opening: offer.opening, form } };
    case 'submit':
      return { at, process: offer.process, submit: { task: offer.task, form } };
  }
}
