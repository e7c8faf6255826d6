/** What a browser says that it is, in two names that its owner knows; what is not known is left out. */
export function deviceOf(userAgent: string | null): { browser?: string; system?: string } {
  const named = (names: readonly Name[]) =>
    names.find(([, sign]) => sign.test(userAgent ?? ''))?.[0];
  const [browser, system] = [named(BROWSERS), named(SYSTEMS)];
  return { ...(browser ? { browser } : {}), ...(system ? { system } : {}) };
}

type Name = readonly [name: string, sign: RegExp];

/** The first that fits: most call themselves by the names of others too. */
const BROWSERS: readonly Name[] = [
  ['企业微信', /wxwork/i],
  ['微信', /MicroMessenger/i],
  ['钉钉', /DingTalk/i],
  ['Edge', /Edg(e|A|iOS)?\//],
  ['QQ', /QQBrowser|MQQBrowser/i],
  ['UC', /UCBrowser/i],
  ['Firefox', /Firefox\/|FxiOS/],
  ['Chrome', /Chrome\/|CriOS/],
  ['Safari', /Safari\//],
];

const SYSTEMS: readonly Name[] = [
  ['HarmonyOS', /HarmonyOS|OpenHarmony/],
  ['Android', /Android/],
  ['iPad', /iPad/],
  ['iPhone', /iPhone/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X|Macintosh/],
  ['Linux', /Linux|X11/],
];
