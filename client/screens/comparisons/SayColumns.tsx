import { useTranslation } from 'react-i18next';
import input from '../../ui/input.module.css';
import type { AskedColumns } from './asked-columns.js';

interface SayColumnsProps {
  asked: AskedColumns;
  /** By title in the file: the key of the column that it is. */
  chosen: Record<string, string>;
  onChoose: (chosen: Record<string, string>) => void;
}

/** Says which column of the file is which. */
export function SayColumns({ asked: { header, wanted }, chosen, onChoose }: SayColumnsProps) {
  const { t } = useTranslation();
  const titleOf = (key: string) => header.find((title) => chosen[title] === key) ?? '';
  const choose = (key: string, title: string) => {
    const others = Object.entries(chosen).filter(([, one]) => one !== key);
    onChoose({ ...Object.fromEntries(others), ...(title === '' ? {} : { [title]: key }) });
  };
  return (
    <fieldset className={input.form}>
      <legend className={input.label}>{t('comparisons.sayColumns')}</legend>
      {wanted.map(({ key, title }) => (
        <label key={key} className={input.field}>
          <span>{t('comparisons.whichIs', { title })}</span>
          <select
            className={input.input}
            value={titleOf(key)}
            onChange={({ target }) => {
              choose(key, target.value);
            }}
          >
            <option value="">{t('comparisons.notThere')}</option>
            {header.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
