/** The number that suggests itself for the version after one: 1.0.0 → 1.1.0. What has no such form is left. */
export function nextVersion(version: string): string {
  const parts = /^(\d+)\.(\d+)(\.\d+)?$/.exec(version);
  if (parts === null) return version;
  const [, major = '0', minor = '0', patch] = parts;
  return `${major}.${Number(minor) + 1}${patch === undefined ? '' : '.0'}`;
}
