import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { controlProps, type Widget } from './widget.js';

/** Yes or no. Unanswered is neither: a tick box could not say so. */
export function YesNoWidget(props: Widget) {
  const { id, value, onChange } = props;
  const { t } = useTranslation();
  const { name, disabled, 'aria-describedby': describedBy } = controlProps(props);
  return (
    <Radio.Group
      id={id}
      name={name}
      disabled={disabled}
      aria-describedby={describedBy}
      value={value}
      onChange={({ target }) => {
        onChange(target.value === true);
      }}
    >
      <Radio value={true}>{t('form.yes')}</Radio>
      <Radio value={false}>{t('form.no')}</Radio>
    </Radio.Group>
  );
}
