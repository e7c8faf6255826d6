import '@xyflow/react/dist/base.css';
import {
  Controls,
  type Edge,
  MarkerType,
  type Node,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDark } from '../../../ui/use-dark.js';
import { useProcess } from '../process-context.js';
import { HEIGHT, laidOut, WIDTH } from './layout.js';
import styles from './picture.module.css';
import { StateNode } from './StateNode.js';

/** The process as a picture that follows what is changed. It is looked at; a press on a state picks it. */
export default function Picture() {
  return (
    <ReactFlowProvider>
      <Drawn />
    </ReactFlowProvider>
  );
}

const NODES = { state: StateNode };

function Drawn() {
  const { t } = useTranslation();
  const dark = useDark();
  const { telling, picked, pick, process } = useProcess();
  const { states, arrows } = useMemo(() => laidOut(telling), [telling]);
  const nodes: Node[] = states.map(({ id, x, y, ...data }) => ({
    id,
    type: 'state',
    position: { x, y },
    width: WIDTH,
    height: HEIGHT,
    data: { ...data, isPicked: picked === id },
    ariaLabel: t('studio.process.pictureState', { title: data.title }),
  }));
  const edges: Edge[] = arrows.map(({ id, from, to, label, isTimed }) => ({
    id,
    source: from,
    target: to,
    label,
    className: from === picked || to === picked ? (styles.near ?? '') : '',
    style: isTimed ? { strokeDasharray: '6 4' } : {},
    markerEnd: { type: MarkerType.ArrowClosed },
    focusable: false,
  }));
  useFollowing(picked, process.initial, states);
  return (
    <figure className={styles.figure}>
      <div className={styles.picture}>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={NODES}
          colorMode={dark ? 'dark' : 'light'}
          nodesDraggable={false}
          nodesConnectable={false}
          elementsSelectable
          edgesFocusable={false}
          deleteKeyCode={null}
          preventScrolling={false}
          zoomOnScroll={false}
          minZoom={0.1}
          maxZoom={1.5}
          onNodeClick={(_, { id }) => {
            pick(id);
          }}
          onSelectionChange={({ nodes: chosen }) => {
            const [one] = chosen;
            if (one !== undefined && one.id !== picked) pick(one.id);
          }}
          proOptions={{ hideAttribution: true }}
          ariaLabelConfig={{
            'node.a11yDescription.default': t('studio.process.pictureKeys'),
            'controls.ariaLabel': t('studio.process.pictureControls'),
            'controls.zoomIn.ariaLabel': t('studio.process.zoomIn'),
            'controls.zoomOut.ariaLabel': t('studio.process.zoomOut'),
            'controls.fitView.ariaLabel': t('studio.process.fitView'),
          }}
        >
          <Controls showInteractive={false} position="top-right" orientation="horizontal" />
        </ReactFlow>
      </div>
      <figcaption>{t('studio.process.pictureLegend')}</figcaption>
    </figure>
  );
}

/** What is picked stands in the middle; until something is, one sees where a case begins; a small process as a whole. */
function useFollowing(
  picked: string | undefined,
  initial: string,
  states: readonly { id: string; x: number; y: number }[],
): void {
  const flow = useReactFlow();
  const place = states.find(({ id }) => id === (picked ?? initial));
  const isSmall = states.length <= 6;
  const isPicked = picked !== undefined;
  const [x, y] = [place?.x, place?.y];
  useEffect(() => {
    if (isSmall) void flow.fitView({ padding: 0.12, maxZoom: 1 });
    else if (x !== undefined && y !== undefined && isPicked)
      void flow.setCenter(x + WIDTH / 2, y + HEIGHT / 2, { zoom: ZOOM });
    else if (x !== undefined && y !== undefined)
      void flow.setViewport({ x: 24 - x * ZOOM, y: 110 - y * ZOOM, zoom: ZOOM });
  }, [flow, isSmall, isPicked, x, y, states.length]);
}

const ZOOM = 0.9;
