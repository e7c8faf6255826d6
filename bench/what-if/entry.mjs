// What the worker of the what-if screen runs, without the screen.
export { compile } from '../../engine/compile/compile.ts';
export { WhatIf } from '../../engine/replay/what-if/what-if.ts';
export { historiesOf, PageWriter } from '../../engine/replay/what-if/page.ts';
