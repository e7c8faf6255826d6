import { availableParallelism, cpus } from 'node:os';

const HEAD = ['path', 'Zelian', 'beside', 'that', 'ratio', 'target', 'met'];

/** Rows as a Markdown table whose columns line up. */
export function table(rows) {
  const cells = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((line) => line[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  const [head, ...rest] = cells.map(line);
  return [head, rule, ...rest].join('\n');
}

/** What the figures were seen on; nothing by which the machine could be recognised. */
export function machine() {
  const [{ model }] = cpus();
  return `${availableParallelism()} cores (${model.trim()}), Node ${process.versions.node}, ${process.platform} ${process.arch}`;
}

function cellsOf({ path, ours, peer = '', theirs = '', ratio = '', target = '', met }) {
  return [path, ours, peer, theirs, ratio, target, met === undefined ? '' : met ? 'yes' : 'no'];
}
