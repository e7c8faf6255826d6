import { useTranslation } from 'react-i18next';
import type { Json } from '../../../../engine/json.js';
import type { Fields, Sensitivity } from '../../../../engine/types.js';
import { useProcess } from '../process-context.js';
import { AssignmentsField } from './AssignmentsField.js';
import { DataField } from './DataField.js';
import { EffectsField } from './EffectsField.js';
import { EscalationsField } from './EscalationsField.js';
import type { Property } from './properties.js';
import { SensitivityField } from './SensitivityField.js';
import { SimpleField } from './SimpleField.js';

interface PropertyFieldProps {
  property: Property;
  pointer: string;
  value: Json | undefined;
}

/** One property, edited as what it is. */
export function PropertyField({ property, pointer, value }: PropertyFieldProps) {
  const { t } = useTranslation();
  const { process } = useProcess();
  const { name, as } = property;
  const label = t(`studio.process.property.${name}` as 'studio.process.property.title');
  switch (as) {
    case 'assignments':
      return (
        <AssignmentsField
          label={label}
          pointer={pointer}
          fields={process.data ?? {}}
          value={value}
        />
      );
    case 'effects':
      return <EffectsField label={label} pointer={pointer} value={value} />;
    case 'escalations':
      return <EscalationsField label={label} pointer={pointer} value={value} />;
    case 'data':
      return <DataField label={label} value={(value ?? {}) as unknown as Fields} />;
    case 'sensitivity':
      return <SensitivityField label={label} value={(value ?? {}) as unknown as Sensitivity} />;
    default:
      return <SimpleField property={{ ...property, as }} pointer={pointer} value={value} />;
  }
}
