import { useEffect, useRef } from 'react';
import styles from './files.module.css';

const SIDE = 192;

/** A small picture of a file that is still on this device, drawn so that no address has to be made for it. */
export function Picture({ file }: { file: File }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let gone = false;
    void draw(file, () => (gone ? null : canvas.current));
    return () => {
      gone = true;
    };
  }, [file]);
  return (
    <canvas ref={canvas} width={SIDE} height={SIDE} className={styles.picture} aria-hidden="true" />
  );
}

async function draw(file: File, target: () => HTMLCanvasElement | null): Promise<void> {
  if (!file.type.startsWith('image/')) return;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const side = Math.min(picture.width, picture.height);
    const left = (picture.width - side) / 2;
    const top = (picture.height - side) / 2;
    target()?.getContext('2d')?.drawImage(picture, left, top, side, side, 0, 0, SIDE, SIDE);
    picture.close();
  } catch {
    // Its name stands beside it.
  }
}
