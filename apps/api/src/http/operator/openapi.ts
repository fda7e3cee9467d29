import { Problem } from '@motcua/contracts';
import { z } from 'zod';
import type { AnyEndpoint } from '../route.js';
import type { BookedRoute } from './route-book.js';

type Json = Record<string, unknown>;

/** OpenAPI 3.1 of all routes that the contracts describe. */
export function describeApi(routes: readonly BookedRoute[]): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    if (!route.endpoint) continue;
    const path = route.endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.endpoint.method.toLowerCase()]: operationOf(route, route.endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Một Cửa', version: '1', description: 'Online public services and one-stop desk' },
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'motcua_session' } },
    },
  };
}

function operationOf(route: BookedRoute, endpoint: AnyEndpoint): Json {
  const parameters = [...parametersOf(endpoint.params, 'path'), ...parametersOf(endpoint.query, 'query')];
  return {
    operationId: route.name.replace('Controller.', '.'),
    tags: [route.name.replace(/Controller\..*$/, '')],
    ...(route.isPublic ? { security: [] } : { security: [{ session: [] }], description: `Needs one of: ${route.allowed.join(', ')}` }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(endpoint.body ? { requestBody: { required: true, content: jsonOf(schemaOf(endpoint.body, 'input')) } } : {}),
    responses: {
      200: { description: 'Done', content: jsonOf(schemaOf(endpoint.response, 'output')) },
      default: {
        description: 'Refused',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function jsonOf(schema: Json): Json {
  return { 'application/json': { schema } };
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!(schema instanceof z.ZodObject)) return [];
  const described = schemaOf(schema, 'input');
  const required = new Set(Array.isArray(described.required) ? described.required : []);
  return Object.entries(described.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.has(name),
    schema: property,
  }));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return described;
}
