import { useTranslation } from 'react-i18next';
import type { PolicyDocument } from '../../../engine/types.js';
import { useWords } from '../../ui/words.js';
import { documentOf, usePack } from '../bench/pack.js';
import type { StoryRow } from '../run/questions.js';

export type GroupedBy = 'about' | 'clause';

export interface Group {
  id: string;
  title: string;
  rows: StoryRow[];
}

interface Wanted {
  by: GroupedBy;
  isFailingOnly: boolean;
  typed: string;
}

/** The stories that are wanted, under what they are about or under the clauses that they cite; those that fail first. */
export function useGrouped(
  rows: readonly StoryRow[],
  { by, isFailingOnly, typed }: Wanted,
): Group[] {
  const { t } = useTranslation();
  const words = useWords();
  const { clauses = {} } = (documentOf(usePack(), 'policy.json') ?? {}) as Partial<PolicyDocument>;
  const shown = rows.filter(
    ({ passed, title, about, cites }) =>
      !(isFailingOnly && passed) &&
      `${title} ${words(about.title)} ${cites.join(' ')}`.includes(typed),
  );
  const ids =
    by === 'clause'
      ? [...Object.keys(clauses), '']
      : [...new Set(shown.map(({ about }) => about.id))];
  const groups = ids.map((id): Group => {
    if (by === 'about') {
      const found = shown.filter(({ about }) => about.id === id);
      return {
        id,
        title: found[0] === undefined ? id : words(found[0].about.title),
        rows: found,
      };
    }
    const title = id === '' ? t('studio.stories.noClause') : `${id} ${clauses[id]?.heading ?? ''}`;
    const found = shown.filter(({ cites }) =>
      id === '' ? cites.length === 0 : cites.includes(id),
    );
    return { id, title, rows: found };
  });
  return groups.filter((group) => group.rows.length > 0);
}
