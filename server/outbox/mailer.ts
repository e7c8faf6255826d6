import { createTransport, type Transporter } from 'nodemailer';
import type { Outcome, Outgoing } from './outcome.js';
import type { MailSettings } from './settings.js';

const PATIENCE_MS = 10_000;

/** Sends mail by one server. What is sent again carries the same Message-ID. */
export class Mailer {
  readonly #transport: Transporter;
  readonly #domain: string;

  constructor(private readonly settings: MailSettings) {
    const { protocol, hostname, port, username, password } = new URL(settings.url);
    const secure = protocol === 'smtps:';
    this.#transport = createTransport({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port === '' ? (secure ? 465 : 587) : Number(port),
      secure,
      // Without TLS nothing is said, and above all no password; unless the operator says that it may be.
      requireTLS: !secure && settings.tls === 'required',
      ignoreTLS: !secure && settings.tls === 'none',
      ...(username === ''
        ? {}
        : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      // Nothing of a message is read from files or fetched from addresses.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    this.#domain = /@([^\s<>@]+)>?$/.exec(settings.from)?.[1] ?? 'localhost';
  }

  async send(address: string, { key, subject, text }: Outgoing): Promise<Outcome> {
    try {
      await this.#transport.sendMail({
        from: this.settings.from,
        to: { name: '', address },
        messageId: `<${key}@${this.#domain}>`,
        subject,
        text,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      });
      return { kind: 'sent' };
    } catch (error) {
      return outcomeOf(error as { code?: string; responseCode?: number });
    }
  }

  close(): void {
    this.#transport.close();
  }
}

/** 4xx and lost lines pass; 5xx, a wrong password or a server without TLS do not pass by themselves. */
function outcomeOf({
  code = 'failed',
  responseCode,
}: {
  code?: string;
  responseCode?: number;
}): Outcome {
  if (code === 'EAUTH') return { kind: 'later', code: 'eauth' };
  if (responseCode !== undefined && responseCode >= 500 && code === 'EENVELOPE')
    return { kind: 'never', code: `smtp-${responseCode}` };
  if (responseCode !== undefined) return { kind: 'later', code: `smtp-${responseCode}` };
  return { kind: 'later', code: code.toLowerCase() };
}
