import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * Many districts can share one database, and a database can be spread over many machines by district: every table and
 * every index is led by it, and every statement names it.
 */
const STORE = 'server/store';

const files = readdirSync(STORE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name));

const parsed = files.map((file) =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true),
);

test('every table and every index begins with the district', () => {
  const made = files
    .filter((file) => file.includes('/migrations/'))
    .flatMap(
      (file) => readFileSync(file, 'utf8').match(/CREATE (TABLE|(UNIQUE )?INDEX)[^`']*/g) ?? [],
    );
  expect(made.length).toBeGreaterThan(30);
  const others = made.filter((statement) =>
    statement.startsWith('CREATE TABLE')
      ? !/PRIMARY KEY \(district, /.test(statement)
      : !/ ON \w+ \(district\b/.test(statement),
  );
  expect(others).toEqual([]);
});

test('every statement names the district', () => {
  const statements = parsed.flatMap((source) => templatesIn(source, ['sql', 'sql.send']));
  expect(statements.length).toBeGreaterThan(100);
  const others = statements.filter(({ text }) => touchesTable(text) && !NAMES_DISTRICT.test(text));
  expect(others.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
});

/** As a condition with the district's name, or as the first column of what is inserted. */
const NAMES_DISTRICT = /district = \$\{|INSERT INTO \w+\s+\(district/;

const touchesTable = (text: string) => /\b(SELECT|INSERT|UPDATE|DELETE)\b/.test(text);

interface Statement {
  file: string;
  text: string;
}

/** The templates with one of these tags, with whatever pieces of the same file are put into them. */
function templatesIn(source: ts.SourceFile, tags: readonly string[]): Statement[] {
  const pieces = piecesOf(source);
  const found: Statement[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && tags.includes(node.tag.getText(source)))
      found.push({ file: source.fileName, text: textOf(node.template, source, pieces) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** By name, the text of the functions and constants of a file that make pieces of statements. */
function piecesOf(source: ts.SourceFile): Map<string, string> {
  const pieces = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    const isNamed = ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node);
    if (isNamed && node.name !== undefined && ts.isIdentifier(node.name)) {
      const text = node.getText(source);
      if (text.includes('part`')) pieces.set(node.name.text, text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return pieces;
}

function textOf(
  template: ts.TemplateLiteral,
  source: ts.SourceFile,
  pieces: ReadonlyMap<string, string>,
): string {
  return withPieces(template.getText(source), pieces, new Set());
}

/** A text and the pieces that it names, and those that these name. */
function withPieces(text: string, pieces: ReadonlyMap<string, string>, seen: Set<string>): string {
  const names = [...text.matchAll(/\b([A-Za-z]\w*)\b/g)].map(([, name = '']) => name);
  const further = names.flatMap((name) => {
    const piece = seen.has(name) ? undefined : pieces.get(name);
    if (piece === undefined) return [];
    seen.add(name);
    return [withPieces(piece, pieces, seen)];
  });
  return [text, ...further].join('\n');
}
