import { join } from 'node:path';
import { CannotStart } from '../cannot-start.js';
import type { Approval } from '../releases/plan.js';

/** Where a server listens and keeps its data, as the environment says. */
export interface Settings {
  host: string;
  port: number;
  dataDir: string;
  database: string;
  approval: Approval;
  /** With which histories are sealed; left out: without a key. */
  sealKey?: string;
}

/** Reads the environment: PORT, HOST, DATA_DIR, DATABASE_URL, APPROVAL, SEAL_KEY. What is left out or empty has a default. */
export function settingsFrom(env: Record<string, string | undefined>): Settings {
  // Whoever writes DATABASE_URL= into a file of settings means to leave it out.
  const said = (name: string) => (env[name] === '' ? undefined : env[name]);
  const sealKey = said('SEAL_KEY');
  const dataDir = said('DATA_DIR') ?? './data';
  return {
    host: said('HOST') ?? '127.0.0.1',
    port: portFrom(said('PORT') ?? '3000'),
    dataDir,
    database: said('DATABASE_URL') ?? `sqlite:${join(dataDir, 'zelian.db')}`,
    approval: approvalFrom(said('APPROVAL') ?? 'by-number'),
    ...(sealKey === undefined ? {} : { sealKey }),
  };
}

function portFrom(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new CannotStart('invalid-port', {
    zh: `环境变量 PORT 是“${text}”，应为 0 到 65535 之间的整数`,
    en: `The environment variable PORT is “${text}”; it must be a whole number from 0 to 65535`,
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
