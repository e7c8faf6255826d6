import { Input } from 'antd';
import { controlProps, textOf, type Widget } from './widget.js';

interface Manner {
  type?: string;
  inputMode?: 'tel' | 'email' | 'url' | 'text';
  autoComplete?: string;
  /** What people paste in is brought into form: no spaces, capital X. */
  tidy?: (text: string) => string;
}

const MANNERS: Record<string, Manner> = {
  phone: {
    type: 'tel',
    inputMode: 'tel',
    autoComplete: 'off',
    tidy: (text) => text.replace(/\s/gu, ''),
  },
  email: { type: 'email', inputMode: 'email', autoComplete: 'off' },
  uri: { type: 'url', inputMode: 'url' },
  'id-number': {
    autoComplete: 'off',
    tidy: (text) => text.replace(/\s/gu, '').replace(/[xｘＸ]/gu, 'X'),
  },
};

/** One line of text, with the keyboard that suits its format. */
export function LineWidget(props: Widget) {
  const { value, onChange, placeholder, schema } = props;
  const { tidy = (text: string) => text, ...manner } = MANNERS[schema.format ?? ''] ?? {};
  return (
    <Input
      {...controlProps(props)}
      {...manner}
      size="large"
      placeholder={placeholder}
      value={textOf(value)}
      onChange={({ target }) => {
        const text = tidy(target.value);
        onChange(text === '' ? undefined : text);
      }}
    />
  );
}
