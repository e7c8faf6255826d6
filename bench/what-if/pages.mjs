import { histories } from './histories.mjs';

/** As many records on a page as the server gives. */
const PAGE = 500;

/** Made-up histories on pages, as the server sends them. */
export function* pages(happenings, PageWriter) {
  let writer = new PageWriter(({ data }) => data);
  const textOf = ({ page }) => JSON.stringify({ ...page, cases: [] });
  for (const history of histories(happenings)) {
    writer.add(history);
    if (writer.page.histories.length < PAGE) continue;
    yield textOf(writer);
    writer = new PageWriter(({ data }) => data);
  }
  yield textOf(writer);
}
