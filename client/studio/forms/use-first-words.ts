import { useTranslation } from 'react-i18next';
import type { FirstWords, QuestionKind } from '../../../engine/authoring/form/question-kinds.js';

/** What a new question of a kind is called until somebody words it. */
export function useFirstWords(): (kind: QuestionKind | 'computed') => FirstWords {
  const { t } = useTranslation();
  return (kind) => ({
    title: t('studio.forms.first.title', { kind: t(`studio.forms.kind.${kind}`) }),
    choices: [1, 2].map((number) => t('studio.forms.first.choice', { number })),
    column: t('studio.forms.first.column', { number: 1 }),
  });
}
