import { useTranslation } from 'react-i18next';
import type { ConditionNames } from '../../../../engine/authoring/condition/condition.js';
import { conditionWords } from '../../../../engine/explain/condition-words.js';
import type { ParametersDocument } from '../../../../engine/types.js';
import { documentOf, usePack } from '../../bench/pack.js';

/** A condition in words; undefined where there is none. What has no words stands as it is written. */
export function useConditionWords(
  value: string | undefined,
  names: ConditionNames,
): string | undefined {
  const { t, i18n } = useTranslation();
  const { parameters = {} } = (documentOf(usePack(), 'parameters.json') ??
    {}) as Partial<ParametersDocument>;
  if (value === undefined) return undefined;
  const number = (name: string): string => {
    const parameter = parameters[name];
    return parameter === undefined
      ? name
      : t('studio.fields.numberIs', {
          title: parameter.title,
          value: parameter.default,
          unit: t(`studio.unit.${parameter.unit}`),
        });
  };
  const language = i18n.language === 'en' ? 'en' : 'zh';
  return conditionWords(value, (name) => names[name], language, number);
}
