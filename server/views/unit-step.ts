import type { UnitStep } from '../http/types.js';
import type { Desk } from './desk.js';

/** A unit on the way down. */
export function unitStep({ organisation, active }: Desk, id: string): UnitStep {
  const { title = id, type = '' } = organisation.unit(id) ?? {};
  return { id, title, type, typeTitle: active.words.unitTypes[type]?.title ?? type };
}
