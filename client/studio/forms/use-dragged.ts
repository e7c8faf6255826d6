import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import {
  attachClosestEdge,
  extractClosestEdge,
} from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import type { Edge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/types';
import { type RefObject, useEffect, useRef, useState } from 'react';

interface Dragged {
  row: RefObject<HTMLLIElement | null>;
  /** What it is drawn by. */
  handle: RefObject<HTMLSpanElement | null>;
  /** On which side another would come to lie here. */
  edge: Edge | undefined;
  isDrawn: boolean;
}

/** A row that can be drawn elsewhere, and onto whose edges others can be drawn. */
export function useDragged(
  name: string,
  onDrop: (moved: string, spot: { beside: string; edge: 'before' | 'after' }) => void,
): Dragged {
  const row = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLSpanElement>(null);
  const latest = useRef(onDrop);
  const [edge, setEdge] = useState<Edge>();
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    latest.current = onDrop;
  });
  useEffect(() => {
    const element = row.current;
    if (element === null) return undefined;
    return combine(
      draggable({
        element,
        ...(handle.current === null ? {} : { dragHandle: handle.current }),
        getInitialData: () => ({ question: name }),
        onDragStart: () => {
          setDrawn(true);
        },
        onDrop: () => {
          setDrawn(false);
        },
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => typeof source.data.question === 'string',
        getData: ({ input }) =>
          attachClosestEdge({ name }, { element, input, allowedEdges: ['top', 'bottom'] }),
        onDrag: ({ self, source }) => {
          setEdge(
            source.data.question === name
              ? undefined
              : (extractClosestEdge(self.data) ?? undefined),
          );
        },
        onDragLeave: () => {
          setEdge(undefined);
        },
        onDrop: ({ self, source }) => {
          setEdge(undefined);
          const moved = source.data.question;
          if (typeof moved !== 'string' || moved === name) return;
          const near = extractClosestEdge(self.data);
          latest.current(moved, { beside: name, edge: near === 'top' ? 'before' : 'after' });
        },
      }),
    );
  }, [name]);
  return { row, handle, edge, isDrawn };
}
