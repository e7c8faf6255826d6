import type { Scope } from '../expression/expression.js';
import type { Program } from '../program.js';

/** The words of a paper, ready to be laid out. */
export interface Printed {
  title: string;
  issuer: string;
  number?: string;
  addressee?: string;
  paragraphs: string[];
  seal: boolean;
  signatures: string[];
  note?: string;
}

/** Fills a printable document with what the case and the record say. */
export function print(program: Program, document: string, scope: Scope): Printed {
  const compiled = program.printed[document];
  if (compiled === undefined) throw new Error(`the program has no document ${document}`);
  const { definition, templates } = compiled;
  return {
    title: definition.title,
    issuer: templates.issuer(scope),
    ...(templates.number === undefined ? {} : { number: templates.number(scope) }),
    ...(templates.addressee === undefined ? {} : { addressee: templates.addressee(scope) }),
    paragraphs: Object.values(templates.paragraphs).map((paragraph) => paragraph(scope)),
    seal: definition.seal !== false,
    signatures: Object.values(definition.signatures ?? {}),
    ...(templates.note === undefined ? {} : { note: templates.note(scope) }),
  };
}
