import { useCallback, useRef } from 'react';
import type { FieldFault } from '../api/types.js';

export const STILL_UPLOADING = 'still-uploading';

/** Which fields have a file on its way: a form that goes before its photograph would go without it. */
export function useUnderway(): {
  onUpload: (id: string, underway: boolean) => void;
  faults: () => FieldFault[];
} {
  const fields = useRef(new Set<string>());
  const onUpload = useCallback((id: string, underway: boolean) => {
    if (underway) fields.current.add(id);
    else fields.current.delete(id);
  }, []);
  const faults = useCallback(() => [...fields.current].map(stillUploading), []);
  return { onUpload, faults };
}

function stillUploading(id: string): FieldFault {
  return {
    field: id.replace(/^root_/u, ''),
    code: STILL_UPLOADING,
    message: {
      zh: '文件还在上传，请等它传完再提交',
      en: 'The file is still on its way: wait until it has arrived',
    },
  };
}
