import { asDraft } from '../../../engine/authoring/as-documents.js';
import { conditionWords } from '../../../engine/explain/condition-words.js';
import { durationInWords } from '../../../engine/wording/duration-in-words.js';
import { usePack } from '../bench/pack.js';
import { useLanguage } from '../bench/use-editor.js';
import type { ConditionNames } from '../fields/ConditionField.js';

/** Puts a condition into words, as far as it has any. */
export function useConditionWords(names: ConditionNames): (condition: string) => string {
  const language = useLanguage();
  const pack = usePack();
  const { parameters } = asDraft(pack).documents.parameters;
  const number = (name: string) =>
    `“${parameters[name]?.title ?? name}”（${durationInWords(pack, language, `params.${name}`)}）`;
  return (condition) => conditionWords(condition, (name) => names[name], language, number);
}
