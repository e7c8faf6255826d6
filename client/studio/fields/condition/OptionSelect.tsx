import input from '../../../ui/input.module.css';

interface Option {
  name: string;
  label: string;
}

interface OptionSelectProps {
  value?: string | undefined;
  title?: string | undefined;
  options: (Option | { label: string; options: Option[] })[];
  handleOnChange: (value: string) => void;
}

/** One of several, in groups where there are groups: the system's own list, which shows long names whole. */
export function OptionSelect({ value, title, options, handleOnChange }: OptionSelectProps) {
  return (
    <select
      className={input.input}
      aria-label={title}
      value={value}
      onChange={({ target }) => {
        handleOnChange(target.value);
      }}
    >
      {options.map((option) =>
        'options' in option ? (
          <optgroup key={option.label} label={option.label}>
            {option.options.map((one) => (
              <option key={one.name} value={one.name}>
                {one.label}
              </option>
            ))}
          </optgroup>
        ) : (
          <option key={option.name} value={option.name}>
            {option.label}
          </option>
        ),
      )}
    </select>
  );
}
