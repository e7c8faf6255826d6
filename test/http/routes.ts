import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** All routes that Fastify answers: GET /api/work. */
export function routesOf(app: NestFastifyApplication): string[] {
  const printed = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const lines = printed.split('\n').map((line) => /^(.*?)([^│├└─\s]\S*) \((.+)\)$/.exec(line));
  const paths: string[] = [];
  return lines.flatMap((found) => {
    if (found === null) return [];
    const [, indent = '', part = '', methods = ''] = found;
    const depth = indent.length / 4;
    paths.length = depth;
    paths[depth - 1] = part;
    const asked = methods.split(', ').filter((method) => method !== 'HEAD');
    return asked.map((method) => `${method} ${paths.join('')}`);
  });
}
