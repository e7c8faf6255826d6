import { useState } from 'react';
import { Input } from 'antd';
import { controlProps, textOf, type Widget } from './widget.js';

/**
 * A number, typed. What is no number stays as it was typed and is named as a fault, instead of
 * vanishing under the fingers as number inputs do it.
 */
export function NumberWidget(props: Widget) {
  const { value, onChange, schema } = props;
  const [typed, setTyped] = useState(textOf(value));
  const shown = parsed(typed) === value ? typed : textOf(value);
  return (
    <Input
      {...controlProps(props)}
      size="large"
      inputMode={schema.type === 'integer' ? 'numeric' : 'decimal'}
      autoComplete="off"
      style={{ maxWidth: 200 }}
      value={shown}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(parsed(target.value));
      }}
    />
  );
}

function parsed(text: string): number | string | undefined {
  const plain = text.trim();
  if (plain === '') return undefined;
  const number = Number(plain);
  return Number.isFinite(number) ? number : text;
}
