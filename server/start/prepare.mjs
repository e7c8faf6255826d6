// Before `npm start`: installs and builds what is missing, so that one command suffices on a machine that has only Node and npm.
import { build } from './build.mjs';
import { install } from './install.mjs';

try {
  install();
  build();
} catch (error) {
  console.error(`准备失败 Preparation failed: ${error.message}`);
  process.exitCode = 1;
}
