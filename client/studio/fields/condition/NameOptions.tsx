import { useTranslation } from 'react-i18next';
import {
  type ConditionKind,
  type ConditionNames,
  kindOf,
} from '../../../../engine/authoring/condition/condition.js';
import { namesOf, OWNERS } from './names.js';

interface NameOptionsProps {
  names: ConditionNames;
  /** Only of this kind. A choice may be another's. */
  kind: ConditionKind;
  except: string;
}

/** Other fields of a kind, by whose they are, as options of a list. */
export function NameOptions({ names, kind, except }: NameOptionsProps) {
  const { t } = useTranslation();
  return OWNERS.map((owner) => {
    const found = namesOf(owner, names).filter(
      (name) => name !== except && kindOf(name, names) === kind,
    );
    return found.length === 0 ? null : (
      <optgroup key={owner} label={t(`studio.condition.owner.${owner}`)}>
        {found.map((name) => (
          <option key={name} value={name}>
            {names[name]?.title ?? name}
          </option>
        ))}
      </optgroup>
    );
  });
}
