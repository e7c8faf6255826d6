import type { FileView } from '../http/types.js';

/** An uploaded file, as the wire has it. */
export function fileView({ id, name, type, size }: FileView): FileView {
  return { id, name, type, size };
}
