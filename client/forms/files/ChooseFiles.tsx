import { useRef } from 'react';
import { Button } from '../../ui/Button.js';
import { CameraIcon } from '../../ui/icons.js';

interface ChooseFilesProps {
  id: string;
  label: string;
  accept: string;
  multiple: boolean;
  camera?: boolean;
  disabled?: boolean;
  describedBy?: string | undefined;
  className?: string | undefined;
  onChoose: (files: File[]) => void;
}

/** A button that opens the phone's camera or its files. */
export function ChooseFiles(props: ChooseFilesProps) {
  const {
    id,
    label,
    accept,
    multiple,
    camera = false,
    disabled,
    describedBy,
    className,
    onChoose,
  } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        id={id}
        className={className}
        disabled={disabled}
        aria-describedby={describedBy}
        onClick={() => input.current?.click()}
      >
        {camera && <CameraIcon size={20} />}
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={({ target }) => {
          onChoose([...(target.files ?? [])]);
          // So that the same file can be chosen again.
          target.value = '';
        }}
      />
    </>
  );
}
