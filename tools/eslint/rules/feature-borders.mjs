import path from 'node:path';
import { BACKEND_ROWS, SEPARATE_FEATURES } from '../borders.mjs';

const BACKEND = 'libs/backend/src';
const PACKAGE = '@motcua/backend/';

/** Keeps features apart: the order of backend features, and api and web features that never import each other. */
export const featureBorders = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      unknownFeature: 'The folder "{{feature}}" is in no row of BACKEND_ROWS (tools/eslint/borders.mjs).',
      upward: '"{{from}}" may not import "{{to}}": only features of rows above its own (tools/eslint/borders.mjs).',
      notThroughIndex: 'Import the feature "{{to}}" through its index.js, not "{{source}}".',
      separate: 'Features of {{folder}} do not import each other ("{{from}}" imports "{{to}}").',
    },
  },
  create(context) {
    const file = path.relative(context.cwd, context.filename).replaceAll('\\', '/');
    const check = (node) => node.source && checkImport({ context, file, node: node.source, source: String(node.source.value) });
    return {
      Program: (node) => refuseUnknownFolder({ context, file, node }),
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

function refuseUnknownFolder({ context, file, node }) {
  const feature = partBelow(file, BACKEND);
  if (feature !== null && rowOf(feature) === -1) context.report({ node, messageId: 'unknownFeature', data: { feature } });
}

function checkImport({ context, file, node, source }) {
  const target = targetOf(file, source);
  if (target === null) return;
  checkBackend({ context, file, node, source, target });
  for (const { folder, shared } of SEPARATE_FEATURES) {
    const [from, to] = [partBelow(file, folder), partBelow(target, folder)];
    const isApart = from !== null && to !== null && from !== to && !shared.includes(from) && !shared.includes(to);
    if (isApart) context.report({ node, messageId: 'separate', data: { folder, from, to } });
  }
}

function checkBackend({ context, file, node, source, target }) {
  const [from, to] = [partBelow(file, BACKEND), partBelow(target, BACKEND)];
  if (from === null || to === null || from === to) return;
  if (rowOf(to) === -1) return context.report({ node, messageId: 'unknownFeature', data: { feature: to } });
  if (rowOf(to) >= rowOf(from)) context.report({ node, messageId: 'upward', data: { from, to } });
  if (!/\/index\.js$/.test(target)) context.report({ node, messageId: 'notThroughIndex', data: { to, source } });
}

/** Place below the root that an import means, or null when it means a package. */
function targetOf(file, source) {
  if (source.startsWith(PACKAGE)) return `${BACKEND}/${source.slice(PACKAGE.length)}/index.js`;
  if (source.startsWith('.')) return path.posix.join(path.posix.dirname(file), source);
  return null;
}

/** First folder of `file` below `folder`, or null when the file stands elsewhere or right in the folder. */
function partBelow(file, folder) {
  if (!file.startsWith(`${folder}/`)) return null;
  const [first, ...rest] = file.slice(folder.length + 1).split('/');
  return rest.length > 0 ? first : null;
}

function rowOf(feature) {
  return BACKEND_ROWS.findIndex((row) => row.includes(feature));
}
