import type { FormContextType } from '@rjsf/utils';
import type { ReactNode } from 'react';
import type { Sections } from '../../engine/types.js';

/** What templates and widgets of one form share. */
export interface FormSurroundings extends FormContextType {
  sections: Sections | undefined;
  /** Fields that changed since the draft was typed, to be pointed out. */
  changed: ReadonlySet<string>;
  /** A file of the field with this id began or ended its way to the server. */
  onUpload: (id: string, underway: boolean) => void;
  /** What stands beside a question, by the name of its field: where forms are made, the way to change it. */
  aside?: ((name: string) => ReactNode) | undefined;
}

/** The surroundings, as rjsf hands them on: untyped. */
export function surroundings(registry: { formContext: FormContextType }): FormSurroundings {
  return registry.formContext as FormSurroundings;
}
