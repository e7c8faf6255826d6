import { isObject, type Data, type Json } from '../../../../engine/json.js';
import type { Property } from './properties.js';
import { PropertyField } from './PropertyField.js';

interface PropertyFieldsProps {
  /** Of the element: /states/watch. */
  pointer: string;
  element: Json | undefined;
  properties: readonly Property[];
}

/** The properties of an element, one below the other. */
export function PropertyFields({ pointer, element, properties }: PropertyFieldsProps) {
  const holder: Data = isObject(element) ? element : {};
  return properties.map((property) => (
    <PropertyField
      key={property.name}
      property={property}
      pointer={`${pointer}/${property.name}`}
      value={holder[property.name]}
    />
  ));
}
