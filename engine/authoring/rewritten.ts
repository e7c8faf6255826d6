import { type Node, parseTree } from 'jsonc-parser';
import { isObject, type Data, type Json } from '../json.js';
import {
  jsonText,
  listOf,
  membersOf,
  MOST_COLUMNS,
  objectOf,
  takenInList,
  written,
} from './json-text.js';
import { widthOf } from './width.js';

/**
 * The text of a file so that it says `value`: what it says already stays as it is written, the rest
 * is written as definitions are. So two people who change different things change different lines.
 *
 * @param text what the file held; undefined of a new one
 */
export function rewritten(text: string | undefined, value: Json): string {
  const tree = text === undefined ? undefined : parseTree(text);
  if (text === undefined || tree === undefined) return jsonText(value);
  const body = textOf({ text, node: tree }, value, 0, 0);
  return text.slice(0, tree.offset) + body + text.slice(tree.offset + tree.length);
}

/** A value as it was written. */
interface Written {
  text: string;
  node: Node;
}

function textOf(old: Written, value: Json, depth: number, taken: number): string {
  if (says(old.node, value)) return asItWas(old);
  if (isObject(value) && old.node.type === 'object') return textOfObject(old, value, depth);
  if (Array.isArray(value) && old.node.type === 'array')
    return textOfList(old, value, depth, taken);
  return written(value, depth, taken);
}

function textOfObject(old: Written, value: Data, depth: number): string {
  const members = new Map((old.node.children ?? []).map((member) => [nameOf(member), member]));
  const names = Object.keys(value);
  const isInline = !asItWas(old).includes('\n') && members.size > 0;
  const valueText = (name: string, taken: number): string => {
    const part = value[name] ?? null;
    const node = members.get(name)?.children?.[1];
    return node === undefined
      ? written(part, depth + 1, taken)
      : textOf({ text: old.text, node }, part, depth + 1, taken);
  };
  if (isInline) {
    const inline = names.map((name) => `${JSON.stringify(name)}: ${valueText(name, 0)}`);
    const line = `{ ${inline.join(', ')} }`;
    const before = widthOf(lineBefore(old));
    if (names.length > 0 && !line.includes('\n') && before + widthOf(line) < MOST_COLUMNS)
      return line;
  }
  return objectOf(membersOf(value, depth, valueText), depth);
}

function textOfList(old: Written, value: Json[], depth: number, taken: number): string {
  const nodes = old.node.children ?? [];
  const left = [...nodes];
  const parts = value.map((part, index) => {
    // What was moved is still what was written; else what stood here is changed.
    const found = left.findIndex((node) => says(node, part));
    const node = found >= 0 ? left.splice(found, 1)[0] : undefined;
    const base = node ?? (nodes.length === value.length ? nodes[index] : undefined);
    const start = takenInList(value, index, depth);
    return base === undefined
      ? written(part, depth + 1, start)
      : textOf({ text: old.text, node: base }, part, depth + 1, start);
  });
  return listOf(value, parts, depth, taken);
}

function says(node: Node, value: Json): boolean {
  return JSON.stringify(valueOf(node)) === JSON.stringify(value);
}

function valueOf(node: Node): Json {
  if (node.type === 'array') return (node.children ?? []).map(valueOf);
  if (node.type !== 'object') return node.value as Json;
  const members = (node.children ?? []).map(({ children: [name, value] = [] }): [string, Json] => [
    name?.value as string,
    value === undefined ? null : valueOf(value),
  ]);
  return Object.fromEntries<Json>(members);
}

function nameOf(member: Node): string {
  return member.children?.[0]?.value as string;
}

function asItWas({ text, node }: Written): string {
  return text.slice(node.offset, node.offset + node.length);
}

function lineBefore({ text, node }: Written): string {
  return text.slice(text.lastIndexOf('\n', node.offset) + 1, node.offset);
}
