import { type ASTNode, parse } from '@marcbachmann/cel-js';

/** An expression as its parts. */
export type Tree = ASTNode;

/** The parts of an expression, whatever it names; undefined of a text that is no CEL. */
export function treeOf(text: string): Tree | undefined {
  try {
    return parse(text).ast;
  } catch {
    return undefined;
  }
}
