import path from 'node:path';
import { importGraph, resolveImport } from '../import-graph.mjs';

/**
 * No import leads back to its own file. The rule of eslint-plugin-import parses every file a second time, a quarter of
 * the whole lint; this one reads the imports of all files once.
 */
export const noCycle = {
  meta: { type: 'problem', schema: [], messages: { cycle: 'Import cycle: {{way}}.' } },
  create(context) {
    const check = (node) => {
      if (!node.source || node.importKind === 'type' || node.exportKind === 'type') return;
      const target = resolveImport(context.filename, String(node.source.value));
      const way = target && wayBack(target, context.filename);
      if (way) context.report({ node: node.source, messageId: 'cycle', data: { way: describe(way, context.cwd) } });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};

/** Files from `start` to `goal` along imports, or null when there is no way. */
function wayBack(start, goal) {
  const graph = importGraph();
  const cameFrom = new Map([[start, null]]);
  for (const file of cameFrom.keys()) {
    if (file === goal) return trace(cameFrom, goal);
    for (const next of graph.get(file) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, file);
  }
  return null;
}

function trace(cameFrom, goal) {
  const way = [];
  for (let file = goal; file !== null; file = cameFrom.get(file)) way.unshift(file);
  return way;
}

function describe(way, root) {
  return way.map((file) => path.relative(root, file)).join(' → ');
}
