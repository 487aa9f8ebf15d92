/** React Flow as its manual shows it: every card is a node, all the time. */
import { memo, useEffect, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import {
  type Edge, type Node, type NodeProps, Handle, MarkerType, Position, ReactFlow, ReactFlowProvider, type ReactFlowInstance, useNodesState,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { type BenchScene, PITCH_X, PITCH_Y, ROWS_PER_CURVE } from '../scene';
import { TINTS, offer, rootElement } from './common';

type CardNode = Node<{ text: string; tint: number }, 'card'>;
type CurveNode = Node<{ values: readonly number[] }, 'curve'>;
type AnyNode = CardNode | CurveNode;

const Card = memo(function Card({ data }: NodeProps<CardNode>): ReactNode {
  return (
    <div className="card" style={{ background: TINTS[data.tint - 1] }}>
      {data.text}
      <Handle type="target" position={Position.Left} />
      <Handle type="source" position={Position.Right} />
    </div>
  );
});

const Curve = memo(function Curve({ data }: NodeProps<CurveNode>): ReactNode {
  return (
    <svg>
      <polyline points={data.values.map((value, column) => `${column * PITCH_X},${12 - value * 6}`).join(' ')} stroke="#555" fill="none" />
    </svg>
  );
});

const NODE_TYPES = { card: Card, curve: Curve };

function cardNodes(scene: BenchScene): CardNode[] {
  return scene.cards.map(({ index, x, y, w, h, text, tint }) => ({
    id: `c${index}`, type: 'card', position: { x, y }, width: w, height: h, data: { text, tint },
  }));
}

function curveNodes(scene: BenchScene): CurveNode[] {
  return scene.curves.map((values, index) => ({
    id: `v${index}`, type: 'curve', position: { x: 90, y: ((index + 1) * ROWS_PER_CURVE - 1) * PITCH_Y + 83 }, width: scene.S * PITCH_X, height: 24,
    selectable: false, draggable: false, focusable: false, data: { values },
  }));
}

function edgesOf(scene: BenchScene): Edge[] {
  return scene.links.map(({ from, to }) => ({ id: `a${from}`, source: `c${from}`, target: `c${to}`, markerEnd: { type: MarkerType.ArrowClosed } }));
}

let flow: ReactFlowInstance<AnyNode> | null = null;
let update: ((change: (nodes: AnyNode[]) => AnyNode[]) => void) | null = null;

function Board({ scene, onReady }: { readonly scene: BenchScene; readonly onReady: () => void }): ReactNode {
  const [nodes, setNodes, onNodesChange] = useNodesState<AnyNode>([...curveNodes(scene), ...cardNodes(scene)]);
  useEffect(() => {
    update = setNodes;
  }, [setNodes]);
  return (
    <ReactFlow
      nodes={nodes}
      defaultEdges={edgesOf(scene)}
      nodeTypes={NODE_TYPES}
      onNodesChange={onNodesChange}
      onInit={(instance) => {
        flow = instance;
        onReady();
      }}
      panOnScroll
      zoomOnScroll={false}
      minZoom={0.02}
      maxZoom={4}
      defaultViewport={{ x: 40, y: 40, zoom: 1 }}
    />
  );
}

offer({
  mount: (scene) =>
    new Promise((resolve) => {
      createRoot(rootElement()).render(
        <ReactFlowProvider>
          <Board scene={scene} onReady={resolve} />
        </ReactFlowProvider>,
      );
    }),
  setText: (index, text) => update?.((nodes) => nodes.map((node) => (node.type === 'card' && node.id === `c${index}` ? { ...node, data: { ...node.data, text } } : node))),
  setView: (x, y, zoom) => void flow?.setViewport({ x, y, zoom }),
  getZoom: () => flow?.getZoom() ?? 1,
  getPos: (index) => flow?.getNode(`c${index}`)?.position ?? { x: 0, y: 0 },
  // React Flow multiplies by 2^(−deltaY · 0.002) for a wheel with ctrl held.
  wheelZoomDelta: 22.8,
});
