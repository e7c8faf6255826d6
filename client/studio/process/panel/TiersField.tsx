import { useTranslation } from 'react-i18next';
import { pickable, usePack } from '../../bench/pack.js';
import fields from '../../fields/fields.module.css';
import input from '../../../ui/input.module.css';
import { type Around, Labelled } from '../../fields/Labelled.js';

interface TiersFieldProps extends Around {
  value: readonly string[] | undefined;
  onChange: (value: string[] | undefined) => void;
}

/** Several posts: those that are named, each to be taken away, and one more to be picked. */
export function TiersField({ value = [], onChange, ...around }: TiersFieldProps) {
  const { t } = useTranslation();
  const tiers = pickable(usePack(), 'tiers');
  return (
    <Labelled {...around}>
      {(told) => (
        <>
          {value.length > 0 && (
            <ul className={fields.chips}>
              {value.map((id) => {
                const title = tiers.find((tier) => tier.id === id)?.title ?? id;
                return (
                  <li key={id}>
                    {title}
                    <button
                      type="button"
                      aria-label={t('studio.process.without', { title })}
                      onClick={() => {
                        const rest = value.filter((one) => one !== id);
                        onChange(rest.length === 0 ? undefined : rest);
                      }}
                    >
                      ×
                    </button>
                  </li>
                );
              })}
            </ul>
          )}
          <select
            className={input.input}
            value=""
            onChange={({ target }) => {
              if (target.value !== '') onChange([...value, target.value]);
            }}
            {...told}
          >
            <option value="">{t('studio.process.addTier')}</option>
            {tiers
              .filter(({ id }) => !value.includes(id))
              .map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
          </select>
        </>
      )}
    </Labelled>
  );
}
