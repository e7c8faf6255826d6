import { useTranslation } from 'react-i18next';
import type { FieldSensitivity, Mask } from '../../../engine/types.js';
import { NumberField } from './InputField.js';
import { FIELD_CLASSES, MASK } from './sensitivity-properties.js';
import { SelectField } from './SelectField.js';
import { TextField } from './TextField.js';

interface ClassFieldsProps {
  value: FieldSensitivity | undefined;
  at: string;
  /** The class where nothing is said, and the format says nothing either. */
  otherwise?: 'internal' | 'personal';
  onChange: (value: FieldSensitivity | undefined) => void;
}

/** How much a field says of a person, how it is shortened, and why it may be kept. */
export function ClassFields({ value, at, otherwise = 'personal', onChange }: ClassFieldsProps) {
  const { t } = useTranslation();
  const say = (part: { mask?: Mask | undefined; basis?: string | undefined }) => {
    if (value !== undefined) onChange(without({ ...value, ...part }));
  };
  return (
    <>
      <SelectField
        label={t('studio.access.class')}
        hint={t('studio.access.classHint')}
        none={t(
          otherwise === 'internal' ? 'studio.access.asFormatInternal' : 'studio.access.asFormat',
        )}
        at={at}
        options={FIELD_CLASSES.map((id) => ({ id, title: t(`studio.access.classes.${id}`) }))}
        value={value?.class}
        onChange={(to) => {
          const next = FIELD_CLASSES.find((one) => one === to);
          onChange(next === undefined ? undefined : { ...value, class: next });
        }}
      />
      {value !== undefined && (
        <>
          {MASK.map((end) => (
            <NumberField
              key={end}
              label={t(`studio.access.${end}`)}
              min={0}
              unit={t('studio.access.characters')}
              placeholder={value.mask === undefined ? '' : '0'}
              value={value.mask?.[end]}
              onChange={(kept) => {
                say({ mask: maskOf({ ...value.mask, [end]: kept }) });
              }}
            />
          ))}
          <TextField
            label={t('studio.access.basis')}
            value={value.basis}
            onChange={(basis) => {
              say({ basis });
            }}
          />
        </>
      )}
    </>
  );
}

/** Nothing kept at either end is no mask. */
function maskOf(mask: { [End in keyof Mask]: Mask[End] | undefined }): Mask | undefined {
  const kept = without(mask);
  return Object.keys(kept).length === 0 ? undefined : kept;
}

type Said<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** What is said, without what is said to be nothing. */
function without<T extends object>(value: T): Said<T> {
  const said = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(said) as Said<T>;
}
