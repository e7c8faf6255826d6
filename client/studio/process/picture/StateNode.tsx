import { Handle, type NodeProps, Position } from '@xyflow/react';
import styles from './picture.module.css';
import type { PlacedState } from './layout.js';

/** A state, in its colour; where a case begins and where it ends is drawn heavier. */
export function StateNode({ data }: NodeProps) {
  const { title, tone, isFinal, isInitial, isPicked } = data as unknown as PlacedState & {
    isPicked: boolean;
  };
  return (
    <div
      className={styles.state}
      data-tone={tone}
      data-final={isFinal || undefined}
      data-initial={isInitial || undefined}
      data-picked={isPicked || undefined}
    >
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <span>{title}</span>
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </div>
  );
}
