import { useState } from 'react';
import type { TaskView, ValueView } from '../../api/types.js';
import { Reveal } from '../../ui/Reveal.js';
import { Values } from '../../ui/Values.js';

/** What is known of the record, and the way to what is masked of it. */
export function KnownValues({ view: { task, record, mayReveal } }: { view: TaskView }) {
  const [whole, setWhole] = useState<ValueView[]>();
  const isMasked = record.some(({ withheld }) => withheld === 'masked');
  return (
    <>
      <Values values={whole ?? record} />
      {isMasked && mayReveal && (
        <Reveal
          caseId={task.case.id}
          done={whole !== undefined}
          onRevealed={(revealed) => {
            setWhole(revealed.record);
          }}
        />
      )}
    </>
  );
}
