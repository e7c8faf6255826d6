import { useCallback, useEffect, useRef, useState } from 'react';
import { uploadFile } from '../../api/upload-file.js';
import type { FileView } from '../../api/types.js';
import { shrink } from './shrink.js';
import { newKey } from '../../outbox/new-key.js';

/** A file on its way to the server. */
export interface Upload {
  key: string;
  file: File;
  /** From 0 to 1. */
  share: number;
  /** Why it stopped; it can be tried again. */
  error?: Error;
}

interface Uploads {
  uploads: Upload[];
  add: (files: File[]) => void;
  retry: (upload: Upload) => void;
  discard: (upload: Upload) => void;
}

/**
 * Sends files one by one as they are chosen; `arrived` is told each one that is on the server,
 * `onUnderway` whether any is on its way. What stopped is tried again when the network is back.
 */
export function useUploads(
  arrived: (file: FileView) => void,
  onUnderway: (underway: boolean) => void,
): Uploads {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const tell = useRef({ arrived, onUnderway });
  useEffect(() => {
    tell.current = { arrived, onUnderway };
  });

  const change = useCallback((key: string, to: Partial<Upload> | undefined) => {
    setUploads((all) =>
      to === undefined
        ? all.filter((upload) => upload.key !== key)
        : all.map((upload) => (upload.key === key ? { ...upload, ...to } : upload)),
    );
  }, []);

  const start = useCallback(
    async ({ key, file }: Upload) => {
      try {
        const sent = await uploadFile(await shrink(file), (share) => {
          change(key, { share });
        });
        change(key, undefined);
        tell.current.arrived(sent);
      } catch (error) {
        change(key, { error: error instanceof Error ? error : new Error(String(error)) });
      }
    },
    [change],
  );

  const add = useCallback(
    (files: File[]) => {
      const fresh = files.map((file) => ({ key: newKey(), file, share: 0 }));
      setUploads((all) => [...all, ...fresh]);
      for (const upload of fresh) void start(upload);
    },
    [start],
  );

  const retry = useCallback(
    (upload: Upload) => {
      setUploads((all) =>
        all.map((one) =>
          one.key === upload.key ? { key: one.key, file: one.file, share: 0 } : one,
        ),
      );
      void start(upload);
    },
    [start],
  );

  const underway = uploads.some(({ error }) => error === undefined);
  useEffect(() => {
    tell.current.onUnderway(underway);
  }, [underway]);

  useEffect(() => {
    const again = () => {
      for (const upload of uploads) if (upload.error !== undefined) retry(upload);
    };
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('online', again);
    };
  }, [uploads, retry]);

  return {
    uploads,
    add,
    retry,
    discard: ({ key }) => {
      change(key, undefined);
    },
  };
}
