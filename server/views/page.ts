const PAGE = 50;

/** The part of a list that was asked for; the query's shape was checked, so its digits are numbers. */
export function pageOf({
  offset = '0',
  limit = String(PAGE),
}: {
  offset?: string;
  limit?: string;
}): {
  offset: number;
  limit: number;
} {
  return { offset: Number(offset), limit: Number(limit) };
}
