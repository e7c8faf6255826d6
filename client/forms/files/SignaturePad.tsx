import { useImperativeHandle, useRef, type PointerEvent, type Ref } from 'react';
import styles from './files.module.css';

export interface SignaturePadHandle {
  clear: () => void;
  /** What was drawn, as a PNG file; null while nothing is drawn. */
  picture: () => Promise<File | null>;
}

const WIDTH = 960;
const HEIGHT = 360;

/** White paper to sign on, dark ink in either colour scheme. */
export function SignaturePad({ ref, label }: { ref: Ref<SignaturePadHandle>; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef(false);
  useImperativeHandle(ref, () => ({
    clear: () => {
      canvas.current?.getContext('2d')?.clearRect(0, 0, WIDTH, HEIGHT);
      drawn.current = false;
    },
    picture: () =>
      new Promise((resolve) => {
        if (!drawn.current || canvas.current === null) resolve(null);
        else
          canvas.current.toBlob((blob) => {
            resolve(
              blob === null ? null : new File([blob], 'signature.png', { type: 'image/png' }),
            );
          });
      }),
  }));

  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.buttons === 0) return;
    const ink = inkOf(event.currentTarget);
    if (ink === null) return;
    const { x, y } = placeOf(event);
    if (event.type === 'pointerdown') {
      event.currentTarget.setPointerCapture(event.pointerId);
      ink.beginPath();
      ink.moveTo(x, y);
    }
    ink.lineTo(x, y);
    ink.stroke();
    drawn.current = true;
  };
  return (
    <canvas
      ref={canvas}
      width={WIDTH}
      height={HEIGHT}
      className={styles.canvas}
      role="img"
      aria-label={label}
      onPointerDown={move}
      onPointerMove={move}
    />
  );
}

function inkOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const ink = canvas.getContext('2d');
  if (ink === null) return null;
  ink.lineWidth = 5;
  ink.lineCap = 'round';
  ink.lineJoin = 'round';
  ink.strokeStyle = '#10141a';
  return ink;
}

function placeOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLCanvasElement>) {
  const box = currentTarget.getBoundingClientRect();
  return {
    x: ((clientX - box.left) / box.width) * WIDTH,
    y: ((clientY - box.top) / box.height) * HEIGHT,
  };
}
