import { useTranslation } from 'react-i18next';
import input from '../../ui/input.module.css';
import { controlProps, textOf, type Widget } from './widget.js';

/** One of many, by the phone's own list: it shows long names whole and needs no code of ours. */
export function SelectWidget(props: Widget) {
  const { value, onChange, options } = props;
  const { t } = useTranslation();
  return (
    <select
      {...controlProps(props)}
      className={input.input}
      value={textOf(value)}
      onChange={({ target }) => {
        onChange(
          options.enumOptions?.find((option) => String(option.value) === target.value)?.value,
        );
      }}
    >
      <option value="">{t('form.choose')}</option>
      {options.enumOptions?.map((option) => (
        <option key={String(option.value)} value={String(option.value)}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
