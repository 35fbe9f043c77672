import swagger from '@fastify/swagger';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ABOUT, TAGS } from './about.ts';
import { PROBLEM_MEDIA_TYPE, PROBLEM_TITLES, Problem } from './problem.ts';

/** The description of the API, OpenAPI 3.1: made of the routes’ schemas. To be called before there is any route. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  app.addHook('onRoute', describeRoute);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Readout',
        description: ABOUT,
        version,
      },
      tags: TAGS,
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
      security: [{}, { token: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: (made) => {
      const document = jsonSchemaTransformObject(made);
      const { components, paths = {} }: Described = document;
      if (components?.schemas) components.schemas = referred(components.schemas, paths);
      return document;
    },
  });
}

/** What a route answers when it does not do what was asked. */
const ALWAYS = [401, 403, 429, 500, 503];
const WITH_INPUT = [400];
const WITH_ID = [404];
const WITH_CHANGE = [409, 413, 415, 422];

/** Adds what all routes have in common: a name for the operation, and errors as problem details. */
function describeRoute(route: RouteOptions): void {
  const { schema } = route;
  if (!schema || schema.hide) return;
  const method = String(route.method);
  schema.operationId ??= operationId(method, route.url);
  const codes = [
    ...ALWAYS,
    ...(schema.querystring || schema.params || schema.body ? WITH_INPUT : []),
    ...(schema.params ? WITH_ID : []),
    ...(method === 'GET' || method === 'HEAD' ? [] : WITH_CHANGE),
  ];
  const problems = Object.fromEntries(codes.map((code) => [code, problemResponse(code)]));
  schema.response = { ...problems, ...(schema.response ?? {}) };
}

/** A response that is a problem, for routes that have others than all have. */
export function problemResponse(status: number) {
  const content = { [PROBLEM_MEDIA_TYPE]: { schema: Problem } };
  return { description: PROBLEM_TITLES[status] ?? 'The server failed', content };
}

/** `GET /api/v1/documents/:id/record` → `getDocumentsIdRecord`. */
function operationId(method: string, url: string): string {
  const words = url.replace(/^\/api\/v\d+/, '').match(/[a-z\d]+/gi) ?? [];
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

interface Described {
  readonly components?: { schemas?: Schemas };
  readonly paths?: object;
}
type Schemas = { readonly [name: string]: object };

/** The schemas that a part of a document refers to, directly or by another one. */
function referred(schemas: Schemas, part: object): Schemas {
  const found = new Set<string>();
  const visit = (within: unknown) => {
    for (const [, name = ''] of JSON.stringify(within).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (found.has(name)) continue;
      found.add(name);
      visit(schemas[name] ?? null);
    }
  };
  visit(part);
  return Object.fromEntries(Object.entries(schemas).filter(([name]) => found.has(name)));
}

/** Gives schemas names in the description, and so types of these names to whoever generates a client of it. */
export function nameSchemas(schemas: { readonly [name: string]: z.ZodType }): void {
  for (const [id, schema] of Object.entries(schemas)) z.globalRegistry.add(schema, { ...schema.meta(), id });
}
