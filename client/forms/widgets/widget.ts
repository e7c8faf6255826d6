import { ariaDescribedByIds, type WidgetProps } from '@rjsf/utils';

type Told =
  | 'id'
  | 'htmlName'
  | 'required'
  | 'disabled'
  | 'readonly'
  | 'rawErrors'
  | 'options'
  | 'placeholder'
  | 'registry'
  | 'schema';

/** What a widget of ours is told by rjsf: the part we use, with nothing untyped in it. */
export interface Widget extends Pick<WidgetProps, Told> {
  value: unknown;
  onChange: (value: unknown) => void;
}

/** What every single control is told: its name, its help and error, whether it may be changed. */
export function controlProps({ id, htmlName, required, disabled, readonly, rawErrors }: Widget) {
  return {
    id,
    name: htmlName ?? id,
    disabled: disabled === true || readonly === true,
    'aria-required': required === true,
    'aria-invalid': rawErrors !== undefined && rawErrors.length > 0,
    'aria-describedby': ariaDescribedByIds(id),
  };
}

/** The value of a text control; an empty one is no answer at all. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
