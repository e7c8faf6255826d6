import { CannotStart } from '../cannot-start.js';
import type { MailSettings, MessageSettings } from '../outbox/settings.js';

/**
 * By which ways messages leave, as the environment says: SMTP_URL, SMTP_FROM, SMTP_TLS, PUBLIC_URL,
 * ROBOT_ORIGINS. What is wrong is said without its value: an address of mail holds a password.
 */
export function messageSettingsFrom(said: (name: string) => string | undefined): MessageSettings {
  const mail = mailFrom(said);
  const link = said('PUBLIC_URL');
  const origins = said('ROBOT_ORIGINS');
  return {
    ...(mail === undefined ? {} : { mail }),
    ...(link === undefined ? {} : { link: linkFrom(link) }),
    ...(origins === undefined ? {} : { robotOrigins: origins.split(',').map(originFrom) }),
  };
}

function mailFrom(said: (name: string) => string | undefined): MailSettings | undefined {
  const url = said('SMTP_URL');
  if (url === undefined) return undefined;
  const from = said('SMTP_FROM');
  const tls = said('SMTP_TLS') ?? 'required';
  if (!URL.canParse(url) || !/^smtps?:\/\/[^/]/.test(url))
    throw wrong('SMTP_URL', 'smtps://user:password@mail.example.gov.cn:465');
  if (from === undefined || !/[^\s@<>]+@[^\s@<>]+/.test(from))
    throw wrong('SMTP_FROM', 'zelian@example.gov.cn');
  if (tls !== 'required' && tls !== 'none') throw wrong('SMTP_TLS', 'required, none');
  return { url, from, tls };
}

function linkFrom(text: string): string {
  if (!URL.canParse(text) || !/^https?:\/\//.test(text))
    throw wrong('PUBLIC_URL', 'https://zelian.example.gov.cn');
  return text.replace(/\/+$/, '');
}

function originFrom(text: string): string {
  const wanted = text.trim();
  if (URL.canParse(wanted) && /^https?:$/.test(new URL(wanted).protocol))
    return new URL(wanted).origin;
  throw wrong('ROBOT_ORIGINS', 'https://wecom.example.gov.cn');
}

function wrong(name: string, example: string): CannotStart {
  return new CannotStart(`invalid-${name.toLowerCase().replace('_', '-')}`, {
    zh: `环境变量 ${name} 写法不对，应如：${example}`,
    en: `The environment variable ${name} is not written as it should be; for example: ${example}`,
  });
}
