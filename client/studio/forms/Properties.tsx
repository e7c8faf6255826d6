import { CheckProperties } from './CheckProperties.js';
import { useFormBench } from './form-bench.js';
import { FormProperties } from './FormProperties.js';
import { QuestionProperties } from './question/QuestionProperties.js';
import { SectionProperties } from './SectionProperties.js';

/** What is said of the part of the form that is open. */
export function Properties() {
  const { selection } = useFormBench();
  switch (selection.kind) {
    case 'form':
      return <FormProperties />;
    case 'question':
      return <QuestionProperties key={selection.id} name={selection.id} />;
    case 'section':
      return <SectionProperties key={selection.id} id={selection.id} />;
    case 'check':
      return <CheckProperties key={selection.id} id={selection.id} />;
  }
}
