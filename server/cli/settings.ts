import { join } from 'node:path';
import { CannotStart } from '../cannot-start.js';
import type { Bucket } from '../files/in-bucket.js';
import { LOG_LEVELS, type LogLevel } from '../logging/log.js';
import type { MetricsPlace } from '../metrics/serve-metrics.js';
import type { MessageSettings } from '../outbox/settings.js';
import type { OidcSettings } from '../accounts/oidc-settings.js';
import type { Approval } from '../releases/plan.js';
import { messageSettingsFrom } from './message-settings.js';

/** Where a server listens and keeps its data, as the environment says. */
export interface Settings {
  host: string;
  port: number;
  dataDir: string;
  database: string;
  approval: Approval;
  /** Where uploaded files are kept; left out: in the folder of the data. */
  bucket?: Bucket;
  /** Left out: what the command takes to be right. */
  logLevel?: LogLevel;
  logAddresses: boolean;
  /** Left out: no figures are told. */
  metrics?: MetricsPlace;
  messages: MessageSettings;
  secretKey?: string;
  oidc?: OidcSettings;
  /** With which histories are sealed; left out: without a key. */
  sealKey?: string;
  /** How many days it is kept who read what; left out: 400. */
  readsKeptDays?: number;
}

/** Reads the environment, as docs/commands.md describes it. What is left out or empty has a default. */
export function settingsFrom(env: Record<string, string | undefined>): Settings {
  // Whoever writes DATABASE_URL= into a file of settings means to leave it out.
  const said = (name: string) => (env[name] === '' ? undefined : env[name]);
  const sealKey = said('SEAL_KEY');
  const dataDir = said('DATA_DIR') ?? './data';
  const [level, metricsPort] = [said('LOG_LEVEL'), said('METRICS_PORT')];
  return {
    host: said('HOST') ?? '127.0.0.1',
    port: portFrom('PORT', said('PORT') ?? '3000'),
    dataDir,
    database: said('DATABASE_URL') ?? `sqlite:${join(dataDir, 'zelian.db')}`,
    approval: approvalFrom(said('APPROVAL') ?? 'by-number'),
    ...bucketFrom(said),
    ...(level === undefined ? {} : { logLevel: logLevelFrom(level) }),
    logAddresses: said('LOG_ADDRESSES') === 'refused',
    ...(metricsPort === undefined
      ? {}
      : {
          metrics: {
            host: said('METRICS_HOST') ?? '127.0.0.1',
            port: portFrom('METRICS_PORT', metricsPort),
          },
        }),
    messages: messageSettingsFrom(said),
    ...secretKeyFrom(said('SECRET_KEY')),
    ...oidcFrom(said),
    ...(sealKey === undefined ? {} : { sealKey }),
    ...keptFrom(said('ACCESS_LOG_DAYS')),
  };
}

/** S3_ENDPOINT with the bucket in its path, and what goes with it. */
function bucketFrom(said: (name: string) => string | undefined): { bucket?: Bucket } {
  const endpoint = said('S3_ENDPOINT');
  if (endpoint === undefined) return {};
  const accessKeyId = said('S3_ACCESS_KEY_ID');
  const secretAccessKey = said('S3_SECRET_ACCESS_KEY');
  if (!URL.canParse(endpoint) || accessKeyId === undefined || secretAccessKey === undefined)
    throw new CannotStart('invalid-bucket', {
      zh: '环境变量 S3_ENDPOINT 要写成带存储桶名的网址，并同时给出 S3_ACCESS_KEY_ID 和 S3_SECRET_ACCESS_KEY',
      en: 'The environment variable S3_ENDPOINT must be an address with the bucket in its path, and S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY must be there too',
    });
  const region = said('S3_REGION') ?? 'auto';
  return { bucket: { endpoint, region, accessKeyId, secretAccessKey } };
}

function portFrom(name: string, text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new CannotStart('invalid-port', {
    zh: `环境变量 ${name} 是“${text}”，应为 0 到 65535 之间的整数`,
    en: `The environment variable ${name} is “${text}”; it must be a whole number from 0 to 65535`,
  });
}

function logLevelFrom(text: string): LogLevel {
  const level = LOG_LEVELS.find((one) => one === text);
  if (level !== undefined) return level;
  throw new CannotStart('invalid-log-level', {
    zh: `环境变量 LOG_LEVEL 是“${text}”，应为 ${LOG_LEVELS.join('、')} 之一`,
    en: `The environment variable LOG_LEVEL is “${text}”; it must be one of ${LOG_LEVELS.join(', ')}`,
  });
}

const APPROVALS: Approval[] = ['by-number', 'required', 'none'];

function approvalFrom(text: string): Approval {
  const approval = APPROVALS.find((one) => one === text);
  if (approval !== undefined) return approval;
  throw new CannotStart('invalid-approval', {
    zh: `环境变量 APPROVAL 是“${text}”，应为 ${APPROVALS.join('、')} 之一`,
    en: `The environment variable APPROVAL is “${text}”; it must be one of ${APPROVALS.join(', ')}`,
  });
}

function secretKeyFrom(key: string | undefined): { secretKey?: string } {
  if (key === undefined) return {};
  if (key.length >= SHORTEST_KEY) return { secretKey: key };
  throw new CannotStart('invalid-secret-key', {
    zh: `环境变量 SECRET_KEY 太短，至少 ${SHORTEST_KEY} 个字符，例如 openssl rand -base64 32 的输出`,
    en: `The environment variable SECRET_KEY is too short; it has ${SHORTEST_KEY} characters at least, such as openssl rand -base64 32 gives`,
  });
}

const SHORTEST_KEY = 32;

function keptFrom(text: string | undefined): { readsKeptDays?: number } {
  if (text === undefined) return {};
  const days = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (days >= LEAST_KEPT_DAYS) return { readsKeptDays: days };
  throw new CannotStart('invalid-access-log-days', {
    zh: `环境变量 ACCESS_LOG_DAYS 是“${text}”，应为不少于 ${LEAST_KEPT_DAYS} 的整数：《网络安全法》第二十三条要求日志留存不少于六个月`,
    en: `The environment variable ACCESS_LOG_DAYS is “${text}”; it must be a whole number of ${LEAST_KEPT_DAYS} or more: the Cybersecurity Law, article 23, wants logs kept for six months`,
  });
}

/** Six months are 184 days at most, whichever they are. */
const LEAST_KEPT_DAYS = 184;

/** All three of OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET, or none. */
function oidcFrom(said: (name: string) => string | undefined): { oidc?: OidcSettings } {
  const [issuer, clientId, clientSecret] = OIDC.map(said);
  if (!issuer && !clientId && !clientSecret) return {};
  if (!issuer || !clientId || !clientSecret || !isSafe(issuer)) throw invalidOidc();
  const claim = said('OIDC_ACCOUNT_CLAIM') ?? 'preferred_username';
  const scope = said('OIDC_SCOPE') ?? 'openid profile';
  return { oidc: { issuer, clientId, clientSecret, claim, scope } };
}

const OIDC = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'];

/** What says who somebody is must not be changed on its way; on this machine nobody can. */
function isSafe(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, hostname } = new URL(issuer);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

function invalidOidc(): CannotStart {
  return new CannotStart('invalid-oidc', {
    zh: `环境变量 ${OIDC.join('、')} 要一起给出，其中 OIDC_ISSUER 应为 https 地址`,
    en: `The environment variables ${OIDC.join(', ')} go together, and OIDC_ISSUER must be an https address`,
  });
}
