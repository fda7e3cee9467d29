const PARAMETERS = 3;
const DEPENDENCIES = 5;

/**
 * At most 3 parameters, then one object; at most 5 dependencies of a constructor. Parameters that the framework fills
 * (decorated ones of a route) count as dependencies.
 */
export const maxParams = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      parameters: 'This function takes {{count}} parameters, {{max}} at most: pass one object.',
      dependencies: 'This takes {{count}} dependencies, {{max}} at most: split what it does.',
    },
  },
  create(context) {
    const check = (node) => {
      const count = node.params.filter((param) => param.name !== 'this').length;
      const areDependencies = node.parent.kind === 'constructor' || isFilledByFramework(node);
      const max = areDependencies ? DEPENDENCIES : PARAMETERS;
      if (count > max) context.report({ node, messageId: areDependencies ? 'dependencies' : 'parameters', data: { count, max } });
    };
    return {
      FunctionDeclaration: check,
      FunctionExpression: check,
      ArrowFunctionExpression: check,
      TSEmptyBodyFunctionExpression: check,
      TSDeclareFunction: check,
    };
  },
};

function isFilledByFramework(node) {
  return node.params.length > 0 && node.params.every((param) => (param.decorators ?? []).length > 0);
}
