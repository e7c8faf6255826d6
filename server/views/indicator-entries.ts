import type { CompiledIndicator } from '../../engine/indicator/compiled.js';
import type { Place } from '../../engine/indicator/count.js';
import type { IndicatorEntries, IndicatorEntriesQuery } from '../http/types.js';
import { placesOf } from '../indicators/places.js';
import type { Entry } from '../ledgers/entry.js';
import { found, refuse } from '../refusals/refused.js';
import { stateView } from './case-summary.js';
import { levelOfColumn } from './cell.js';
import type { Desk } from './desk.js';
import { NOW, openIndicator, type OpenedIndicator, periodFor } from './indicator-opened.js';
import { indicatorWords } from './indicator-words.js';
import { levelsInLists } from './levels.js';
import { own } from './own.js';
import { pageOf } from './page.js';
import { recordNames } from './record-name.js';

/** The list behind a number, by name. Behind what was kept there is none any more. */
export async function indicatorEntriesView(
  desk: Desk,
  id: string,
  query: IndicatorEntriesQuery,
): Promise<IndicatorEntries> {
  const opened = openIndicator(desk, id, query.unit);
  const { indicator, sight } = opened;
  const by = own(indicator.by, query.by ?? '');
  // Whoever is told how many are of a value may not be told who, where they do not read that value of anybody.
  const levels = levelsInLists(desk, sight.reader);
  if (by !== undefined && levelOfColumn(desk, by, levels) === 'hidden') refuse('not-found');
  const part = query.part ?? (indicator.numerator === undefined ? 'denominator' : 'missing');
  const all = await standing(opened, { ...query, part }, desk.language);
  const { offset, limit } = pageOf(query);
  const page = all.slice(offset, offset + limit);
  const names = await recordNames(
    desk,
    page.map(({ record }) => record),
  );
  const words = indicatorWords(desk.language);
  return {
    title: words.list(indicator.definition.title, words.part[part]),
    entries: await Promise.all(
      page.map(async ({ record, case: about, exclusion }) => ({
        record: names.of(record.type, record.id) ?? record,
        ...(about === undefined
          ? {}
          : {
              case: about.id,
              state: stateView(await sight.wordsOf(about.packHash), about.process, about.state),
            }),
        ...(exclusion === undefined ? {} : { note: reasonOf(indicator, exclusion) }),
      })),
    ),
    total: all.length,
  };
}

type Standing = Pick<Entry, 'key' | 'record' | 'case'> & { exclusion?: string };

/** All who stand behind the number, as little of them as the list needs. */
async function standing(
  opened: OpenedIndicator,
  query: IndicatorEntriesQuery,
  language: string,
): Promise<Standing[]> {
  const { indicator, sight, where } = opened;
  const { definition } = indicator;
  const isOfPeriod = periodCondition(opened, query.period);
  const part = where.unit === undefined ? {} : { below: where.unit.path };
  const all: Standing[] = [];
  for await (const { entry, place } of placesOf(sight, definition.of, [indicator], part)) {
    if (!isOfPeriod(place) || !isOfPart(place, query)) continue;
    const { key, record, case: about } = entry;
    all.push({
      ...{ key, record },
      ...(about === undefined ? {} : { case: about }),
      ...(place.exclusion === undefined ? {} : { exclusion: place.exclusion }),
    });
  }
  const { compare } = new Intl.Collator(language);
  return all.sort(
    (one, other) => compare(one.record.name, other.record.name) || (one.key < other.key ? -1 : 1),
  );
}

function isOfPart(place: Place, { part, exclusion, by, value = '' }: IndicatorEntriesQuery) {
  const fits = part === 'denominator' ? place.part !== 'excluded' : place.part === part;
  return (
    fits &&
    (exclusion === undefined || place.exclusion === exclusion) &&
    (by === undefined || place.by[by]?.includes(value) === true)
  );
}

function periodCondition(
  opened: OpenedIndicator,
  wanted: string | undefined,
): (place: Place) => boolean {
  if (opened.indicator.day === undefined) {
    found(wanted === undefined || wanted === NOW ? NOW : undefined);
    return () => true;
  }
  const period = periodFor(opened, wanted);
  return ({ day }) =>
    period !== undefined && day !== undefined && period.from <= day && day <= period.to;
}

function reasonOf({ exclusions }: CompiledIndicator, id: string): string {
  return exclusions.find((exclusion) => exclusion.id === id)?.definition.title ?? id;
}
