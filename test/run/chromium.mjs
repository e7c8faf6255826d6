import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Where a Chromium is that runs: the one CHROMIUM_PATH names, the system's, or Playwright's own.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  const places = named ? [named] : [...USUAL_PLACES, chromium.executablePath()];
  // A file is not enough: it may be a stub that asks for another package.
  return places.find((path) => existsSync(path) && runs(path));
}

/** Finds a Chromium and a Chinese font, or installs them; gives the path of the browser. */
export function ensureChromium() {
  const path = findChromium() ?? install();
  if (!path) throw new Error(NO_CHROMIUM);
  if (!hasChineseFont()) apt('fonts-noto-cjk', 'fontconfig');
  if (!hasChineseFont()) throw new Error(NO_FONT);
  return path;
}

function install() {
  // Whoever names a browser wants that one.
  if (process.env.CHROMIUM_PATH) return undefined;
  return installFromSystem() ?? installFromPlaywright();
}

function installFromSystem() {
  // Ubuntu's package of this name is a stub that needs a running snap service.
  if (!isDebian()) return undefined;
  console.log('正在安装浏览器…… Installing a browser …');
  apt('chromium', 'fonts-noto-cjk', 'fontconfig');
  return findChromium();
}

function installFromPlaywright() {
  console.log('正在下载浏览器…… Downloading a browser …');
  // Playwright knows the libraries that a browser needs; only root can install them.
  const libraries = isRoot() ? ['--with-deps'] : [];
  succeeds(process.execPath, PLAYWRIGHT, 'install', ...libraries, 'chromium');
  return findChromium();
}

/** Without one every Chinese character is the same empty box, and screens cannot be measured. */
function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  return Boolean(spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout);
}

function apt(...packages) {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return false;
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  return succeeds('apt-get', 'update') && succeeds('apt-get', ...install);
}

function isDebian() {
  const release = '/etc/os-release';
  return existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'));
}

function isRoot() {
  return process.getuid?.() === 0;
}

function runs(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
}

function succeeds(command, ...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

const PLAYWRIGHT = 'node_modules/playwright-core/cli.js';

const NO_CHROMIUM =
  '找不到可用的 Chromium，也无法自动安装。请安装 Chromium 或 Chrome，或用环境变量 CHROMIUM_PATH 指明其路径。\n' +
  'There is no Chromium that runs, and none could be installed. Install Chromium or Chrome, or name it in CHROMIUM_PATH.';

const NO_FONT =
  '系统没有中文字体，也无法自动安装。请安装，例如：apt-get install fonts-noto-cjk\n' +
  'This system has no Chinese font and none could be installed, e.g. with: apt-get install fonts-noto-cjk';
