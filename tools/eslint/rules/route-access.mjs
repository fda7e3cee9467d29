const ROUTES = new Set(['Route', 'Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options', 'All', 'Sse']);

/** Routes are closed by default: who may call one stands on it, `@Allow(...)` on its class, or `@PublicEndpoint()` on itself. */
export const routeAccess = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      missing: 'The route "{{name}}" says nobody who may call it: add @Allow(...) or @PublicEndpoint().',
      publicClass: '@PublicEndpoint() opens one route at a time, not a whole class.',
      withoutPermission: '@Allow() needs at least one permission.',
    },
  },
  create(context) {
    return {
      MethodDefinition(node) {
        const names = decoratorNames(node);
        const classNames = decoratorNames(node.parent.parent);
        if (!names.some((name) => ROUTES.has(name))) return;
        const isDecided = names.includes('Allow') || names.includes('PublicEndpoint') || classNames.includes('Allow');
        if (!isDecided) context.report({ node: node.key, messageId: 'missing', data: { name: context.sourceCode.getText(node.key) } });
      },
      ClassDeclaration(node) {
        if (decoratorNames(node).includes('PublicEndpoint')) context.report({ node, messageId: 'publicClass' });
      },
      'Decorator > CallExpression[callee.name="Allow"][arguments.length=0]'(node) {
        context.report({ node, messageId: 'withoutPermission' });
      },
    };
  },
};

function decoratorNames(node) {
  return (node.decorators ?? []).map(({ expression }) => (expression.type === 'CallExpression' ? expression.callee.name : expression.name));
}
