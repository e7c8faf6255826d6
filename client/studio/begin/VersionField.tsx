import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackVersion } from '../../api/types.js';
import input from '../../ui/input.module.css';
import { useWhen } from '../../ui/when.js';
import styles from './begin.module.css';

interface VersionFieldProps {
  label: string;
  hint?: string;
  versions: readonly PackVersion[];
  /** The hash of the one that is picked. */
  value: string | undefined;
  onPick: (hash: string) => void;
}

/** One of the versions that were ever published here. */
export function VersionField({ label, hint, versions, value, onPick }: VersionFieldProps) {
  const { t } = useTranslation();
  const when = useWhen();
  const id = useId();
  return (
    <div className={input.field}>
      <label className={input.label} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={input.input}
        aria-describedby={`${id}-hint`}
        value={value ?? ''}
        onChange={({ target }) => {
          onPick(target.value);
        }}
      >
        {versions.map(({ hash, title, version, publishedAt, active }) => (
          <option key={hash} value={hash}>
            {t(active ? 'studio.adapting.start.versionLive' : 'studio.adapting.start.versionWas', {
              ...{ title, version, at: when.moment(publishedAt) },
            })}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <small id={`${id}-hint`} className={styles.hint}>
          {hint}
        </small>
      )}
    </div>
  );
}
