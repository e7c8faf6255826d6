import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CannotStart } from '../cannot-start.js';

/** Where something listens, and the variables of the environment that say so. */
export interface Place {
  host: string;
  /** 0: any that is free. */
  port: number;
  hostBy?: string;
  portBy?: string;
}

/** Not by Nest's own listen, which writes what fails on the console, and we say it in better words. */
export async function listen(app: NestFastifyApplication, { host, port }: Place): Promise<string> {
  try {
    await app.init();
    const fastify = app.getHttpAdapter().getInstance();
    return await fastify.listen({ host, port });
  } catch (error) {
    throw notListening(error, { host, port });
  }
}

/** Why nothing listens at a place, where that can be mended. */
export function notListening(error: unknown, { host, port, ...of }: Place): unknown {
  const place = `${host}:${port}`;
  const { hostBy = 'HOST', portBy = 'PORT' } = of;
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new CannotStart('port-in-use', {
        zh: `${place} 已被其他程序占用，请用环境变量 ${portBy} 换一个端口`,
        en: `Another program listens on ${place}; choose another port by the environment variable ${portBy}`,
      });
    case 'EACCES':
      return new CannotStart('port-not-permitted', {
        zh: `没有权限使用端口 ${port}，请换一个大于 1024 的端口`,
        en: `There is no permission to use port ${port}; choose one above 1024`,
      });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new CannotStart('host-not-here', {
        zh: `本机没有地址 ${host}，请检查环境变量 ${hostBy}`,
        en: `This machine has no address ${host}; check the environment variable ${hostBy}`,
      });
    default:
      return error;
  }
}
