import { useTranslation } from 'react-i18next';
import type { Json } from '../../../../engine/json.js';
import { ClassFields } from '../../fields/ClassFields.js';
import { useFormBench } from '../form-bench.js';
import { useQuestion } from './use-question.js';

/** How much what is filled here says of a person. */
export function ClassOfQuestion({ name }: { name: string }) {
  const { t } = useTranslation();
  const { form, document } = useFormBench();
  const { title } = useQuestion(name);
  const { sensitivity = {} } = form;
  const at = `/sensitivity/${name}`;
  return (
    <ClassFields
      at={at}
      value={sensitivity[name]}
      onChange={(value) => {
        const isLast = value === undefined && Object.keys(sensitivity).every((one) => one === name);
        document.put(
          t('studio.forms.questionChanged', { title }),
          isLast ? '/sensitivity' : at,
          value as unknown as Json | undefined,
        );
      }}
    />
  );
}
