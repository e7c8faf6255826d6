/** The header with which a file is kept under its own name, RFC 6266 and 5987; signs that no system takes become _. */
export function attachment(name: string, manner: 'attachment' | 'inline' = 'attachment'): string {
  const clean = Array.from(name, (sign) => (isUnfit(sign) ? '_' : sign)).join('');
  return `${manner}; filename*=UTF-8''${encoded(clean)}`;
}

function isUnfit(sign: string): boolean {
  return (
    sign < ' ' || sign === '\u007f' || '/\\:*?"<>|'.includes(sign) || /^\p{Surrogate}$/u.test(sign)
  );
}

/** encodeURIComponent leaves some signs as they are that RFC 5987 has encoded. */
function encoded(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
