import type { CSSProperties } from 'react';
import { Input } from 'antd';
import { controlProps, textOf, type Widget } from './widget.js';
import styles from './paragraph.module.css';

/** Text of several lines; it grows with what is written. */
export function ParagraphWidget(props: Widget) {
  const { value, onChange, placeholder, options } = props;
  const rows = typeof options.rows === 'number' ? options.rows : 4;
  return (
    <Input.TextArea
      {...controlProps(props)}
      size="large"
      className={styles.paragraph}
      style={{ '--rows': rows } as CSSProperties}
      rows={rows}
      placeholder={placeholder}
      value={textOf(value)}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    />
  );
}
