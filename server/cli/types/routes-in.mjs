import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const METHODS = ['Get', 'Post', 'Put', 'Patch', 'Delete'];

/**
 * The routes that controllers answer, read from their source: a decorator says the same to Nest and to us, and what is
 * answered stands in the type.
 *
 * @param folder of controllers
 * @returns {{ method: string, path: string, name: string, permits: string, status: number, params: string[], query?: string,
 *   body?: string, hasKey: boolean, answers: string }[]} in the order of the files
 */
export function routesIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.controller.ts'))
    .sort()
    .flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
      return source.statements.filter(ts.isClassDeclaration).flatMap(routesOfClass);
    });
}

function routesOfClass(controller) {
  const [prefix = ''] = decorator(controller, 'Controller')?.arguments ?? [];
  return controller.members.filter(ts.isMethodDeclaration).flatMap((handler) => {
    const method = METHODS.find((name) => decorator(handler, name) !== undefined);
    return method === undefined ? [] : [routeOf(handler, method, textOf(prefix))];
  });
}

function routeOf(handler, method, prefix) {
  const [path] = decorator(handler, method).arguments;
  const [status] = decorator(handler, 'HttpCode')?.arguments ?? [];
  const parameters = handler.parameters;
  return {
    method: method.toUpperCase(),
    path: `/${[prefix, textOf(path)].filter(Boolean).join('/')}`,
    name: handler.name.getText(),
    permits: textOf(decorator(handler, 'Permits')?.arguments[0]),
    status: status === undefined ? (method === 'Post' ? 201 : 200) : Number(status.getText()),
    params: parameters.flatMap((one) => argumentOf(one, 'Param') ?? []),
    query: parameters.map((one) => argumentOf(one, 'Query')).find(Boolean),
    body: parameters.map((one) => argumentOf(one, 'Body')).find(Boolean),
    hasKey: parameters.some((one) => decorator(one, 'IdempotencyKey') !== undefined),
    answers: handler.type?.getText().replace(/^Promise<(.*)>$/s, '$1') ?? 'void',
  };
}

/** The name in @Param('id'), or the shape in @Body(shaped('submission')). */
function argumentOf(parameter, name) {
  const [argument] = decorator(parameter, name)?.arguments ?? [];
  if (argument === undefined) return undefined;
  return ts.isCallExpression(argument) ? textOf(argument.arguments[0]) : textOf(argument);
}

function decorator(node, name) {
  const found = (ts.getDecorators(node) ?? []).find(
    ({ expression }) => ts.isCallExpression(expression) && expression.expression.getText() === name,
  );
  return found?.expression;
}

function textOf(node) {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : '';
}
