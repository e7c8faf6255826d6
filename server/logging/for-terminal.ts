/** Makes lines of JSON readable for whoever looks at a terminal: 16:20:31 WARN request route=/api/work … */
export function forTerminal(terminal: { write: (text: string) => unknown }) {
  return {
    write(line: string): void {
      terminal.write(`${readable(line)}\n`);
    },
  };
}

interface Line {
  level: string;
  time: string;
  msg?: string;
  err?: { name: string; message: string; at?: string[] };
}

function readable(line: string): string {
  const {
    level,
    time,
    msg = '',
    err,
    pid: _,
    ...rest
  } = JSON.parse(line) as Line & { pid?: number };
  const fields = Object.entries(rest).map(([name, value]) => `${name}=${String(value)}`);
  const head = [time.slice(11, 19), level.toUpperCase(), msg, ...fields].join(' ');
  if (err === undefined) return head;
  return [head, `  ${err.name}: ${err.message}`, ...(err.at ?? []).map((at) => `    ${at}`)].join(
    '\n',
  );
}
