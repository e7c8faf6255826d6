import { isObject, type Data, type Json } from '../../../../engine/json.js';
import type { Property, SimpleEditor } from './properties.js';
import { SimpleField } from './SimpleField.js';

interface SimpleFieldsProps {
  /** Of the element: /states/watch/tasks/inspect/overdue/tell. */
  pointer: string;
  element: Json | undefined;
  properties: readonly Property<SimpleEditor>[];
}

/** The properties of an element that holds no others, one below the other. */
export function SimpleFields({ pointer, element, properties }: SimpleFieldsProps) {
  const holder: Data = isObject(element) ? element : {};
  return properties.map((property) => (
    <SimpleField
      key={property.name}
      property={property}
      pointer={`${pointer}/${property.name}`}
      value={holder[property.name]}
    />
  ));
}
