import type { Refusal } from '../../engine/case.js';
import { ExpressionFault } from '../../engine/expression/compile-expression.js';
import type { Database } from '../store/database.js';
import type { Transaction } from '../store/sql.js';
import { expressionFailed } from './refusals.js';

/** One transaction, of which nothing stays when the work ends in a refusal. */
export async function transact<T extends object>(
  database: Database,
  work: (sql: Transaction) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  try {
    return await database.write(async (sql) => {
      const result = await work(sql);
      if (isRefusal(result)) throw new Undone(result);
      return result;
    });
  } catch (error) {
    if (error instanceof Undone) return error.refusal;
    if (error instanceof ExpressionFault) return expressionFailed(error.text);
    throw error;
  }
}

export function isRefusal(result: object): result is Refusal {
  return 'kind' in result && result.kind === 'refused';
}

/** How a refusal leaves the transaction, so that what was written before it is undone. */
class Undone extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}
