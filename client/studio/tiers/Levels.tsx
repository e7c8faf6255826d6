import { useTranslation } from 'react-i18next';
import type { ClassLevels } from '../../../engine/types.js';
import type { Editor } from '../bench/use-editor.js';
import { CLASSES, LEVELS } from './access-properties.js';
import styles from './access.module.css';

interface LevelsProps {
  editor: Editor;
  /** JSON Pointer of the levels. */
  pointer: string;
  /** What holds where nothing is said. */
  otherwise: (typeof LEVELS)[number];
  /** The levels must stay, at least one of them. */
  isNeeded?: boolean;
}

/** How much is read of what: the classes down, the levels across, one dot a line. */
export function Levels({ editor, pointer, otherwise, isNeeded = false }: LevelsProps) {
  const { t } = useTranslation();
  const levels = editor.value<ClassLevels>(pointer) ?? {};
  return (
    <table className={styles.levels} data-at={pointer}>
      <caption className="visually-hidden">{t('studio.access.reads')}</caption>
      <thead>
        <tr>
          <td />
          {LEVELS.map((level) => (
            <th key={level} scope="col">
              {t(`studio.access.level.${level}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {CLASSES.map((one) => (
          <tr key={one}>
            <th scope="row">{t(`studio.access.classes.${one}`)}</th>
            {LEVELS.map((level) => (
              <td key={level}>
                <label>
                  <input
                    type="radio"
                    name={`${pointer}/${one}`}
                    aria-label={`${t(`studio.access.classes.${one}`)}：${t(`studio.access.level.${level}`)}`}
                    checked={(levels[one] ?? otherwise) === level}
                    onChange={() => {
                      const next = { ...levels, [one]: level };
                      const isUsual = CLASSES.every((of) => (next[of] ?? otherwise) === otherwise);
                      editor.put(pointer, isUsual && !isNeeded ? undefined : next);
                    }}
                  />
                </label>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
