import type { ImportView, StateView } from '../api/types.js';

/** The colour in which each state of an import is shown. */
export const IMPORT_TONES: Record<ImportView['state'], StateView['tone']> = {
  checking: 'notice',
  checked: 'warning',
  running: 'notice',
  done: 'success',
  cancelled: 'quiet',
  failed: 'danger',
};
