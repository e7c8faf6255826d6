import type { FieldSensitivity, Mask } from '../../../engine/types.js';

/** All that can be said of how sensitive a field is. */
export const SENSITIVITY = ['class', 'mask', 'basis'] as const satisfies (keyof FieldSensitivity)[];
/** All that can be said of a mask. */
export const MASK = ['keepFirst', 'keepLast'] as const satisfies (keyof Mask)[];
export const FIELD_CLASSES = ['public', 'internal', 'personal', 'sensitive'] as const;
