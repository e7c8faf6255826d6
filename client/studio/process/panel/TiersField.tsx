import { useTranslation } from 'react-i18next';
import { pickable, usePack } from '../../bench/pack.js';
import type { Around } from '../../fields/Labelled.js';
import { PicksField } from '../../fields/PicksField.js';

interface TiersFieldProps extends Around {
  value: readonly string[] | undefined;
  onChange: (value: string[] | undefined) => void;
}

/** Several posts. */
export function TiersField(props: TiersFieldProps) {
  const { t } = useTranslation();
  const add = t('studio.process.addTier');
  return (
    <PicksField
      {...props}
      options={pickable(usePack(), 'tiers')}
      none={add}
      pick={add}
      unpick={({ title }) => t('studio.process.without', { title })}
    />
  );
}
