import { readFileSync } from 'node:fs';
import { routesIn } from './routes-in.mjs';

const HTTP = 'server/http/schema/http.schema.json';
const CONTROLLERS = 'server/http/controllers';
const MANUAL = 'docs/http.md';

/** The HTTP interface as OpenAPI 3.1: routes from the controllers, shapes from the wire's schema, words from the manual. */
export function openApi() {
  const { $defs } = JSON.parse(readFileSync(HTTP, 'utf8'));
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const words = wordsOfRoutes();
  const paths = {};
  for (const route of routesIn(CONTROLLERS)) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] ??= {};
    paths[path][route.method.toLowerCase()] = operation(route, $defs, words);
  }
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Zelian',
      version,
      description: `What holds for all routes stands in ${MANUAL}.`,
    },
    paths,
    components: {
      schemas: schemasOf($defs),
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'zelian-session' } },
    },
  };
  return JSON.stringify(document);
}

function operation(route, $defs, words) {
  const { method, path, name, permits, params, query, body, hasKey } = route;
  const parameters = [
    ...params.map((param) => ({
      ...{ name: param, in: 'path', required: true, schema: { type: 'string' } },
    })),
    ...queryParameters($defs[query]),
    ...(hasKey ? [KEY] : []),
  ];
  return {
    operationId: `${name}-${method}-${path}`.replaceAll(/[^A-Za-z]+/g, '-').toLowerCase(),
    description: `For: ${permits}. ${words.get(`${method} ${path}`) ?? ''}`.trim(),
    ...(permits === 'public' ? {} : { security: [{ session: [] }] }),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined
      ? {}
      : {
          requestBody: { required: true, content: json({ $ref: `#/components/schemas/${body}` }) },
        }),
    responses: { [route.status]: answer(route, $defs), default: REFUSAL },
  };
}

function answer({ answers }, $defs) {
  const name = answers.charAt(0).toLowerCase() + answers.slice(1);
  if (name in $defs)
    return {
      description: $defs[name].description,
      content: json({ $ref: `#/components/schemas/${name}` }),
    };
  if (answers === 'StreamableFile')
    return { description: 'A file.', content: { 'application/octet-stream': {} } };
  return { description: 'Nothing to say.' };
}

/** Each property of a query's shape is a parameter. */
function queryParameters(shape) {
  const required = new Set(shape?.required ?? []);
  return Object.entries(shape?.properties ?? {}).map(([name, { description, ...schema }]) => ({
    ...{ name, in: 'query', required: required.has(name), schema },
    ...(description === undefined ? {} : { description }),
  }));
}

const KEY = {
  ...{ name: 'Idempotency-Key', in: 'header', required: true },
  description: 'A UUID made by the sender. Sent again with the same body it is answered as before.',
  schema: { type: 'string', format: 'uuid' },
};

const REFUSAL = {
  description: 'Refused, with a code and why, in Chinese and English.',
  content: json({ $ref: '#/components/schemas/problem' }),
};

function json(schema) {
  return { 'application/json': { schema } };
}

function schemasOf($defs) {
  const text = JSON.stringify($defs).replaceAll('"#/$defs/', '"#/components/schemas/');
  return JSON.parse(text);
}

/** What the manual's table says of each route: the column that tells body and answer. */
function wordsOfRoutes() {
  const rows = readFileSync(MANUAL, 'utf8').matchAll(
    /^\| `([A-Z]+ \/api\/[^`]*)` \|[^|]*\|(.*)$/gm,
  );
  return new Map(
    [...rows].map(([, route, rest]) => {
      const [says = ''] = rest.split(/(?<!\\)\|/);
      return [route, says.trim()];
    }),
  );
}
