import { useTranslation } from 'react-i18next';
import { timingOf } from '../../../engine/authoring/timing-of.js';
import { ruleWords } from '../../../engine/duty/rule-words.js';
import type { Data } from '../../../engine/json.js';
import type {
  DutyDocument,
  IndicatorDocument,
  LedgerDocument,
  PrintDocument,
} from '../../../engine/types.js';
import { documentOf, usePack } from '../bench/pack.js';
import { useLanguage } from '../bench/use-editor.js';
import type { ListKind } from './kinds.js';

/** What a list is, in a sentence. */
export function useListWords(): (kind: ListKind, document: Data) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const pack = usePack();
  const titleOf = (file: string, otherwise: string) => {
    const title = documentOf(pack, file)?.['title'];
    return typeof title === 'string' ? title : otherwise;
  };
  const say: Record<ListKind, (document: unknown) => string> = {
    duties: (document) => {
      const duty = document as DutyDocument;
      const timing = timingOf(pack, duty);
      const who = titleOf(`tiers/${duty.role}.json`, duty.role);
      return timing === undefined
        ? who
        : t('studio.structure.lists.owes', { who, when: ruleWords(timing, language) });
    },
    ledgers: (document) => {
      const { description, of, columns } = document as LedgerDocument;
      const count = Object.keys(columns).length;
      const what = t(`studio.structure.lists.of.${of}`);
      return description ?? t('studio.structure.lists.ledgerOf', { what, count });
    },
    indicators: (document) => {
      const { description, of, target, numerator } = document as IndicatorDocument;
      const what = t(`studio.structure.lists.of.${of}`);
      const aim =
        target === undefined ? '' : t('studio.structure.lists.aims', { aim: aimOf(target) });
      const kind = numerator === undefined ? 'countOf' : 'rateOf';
      return `${description ?? t(`studio.structure.lists.${kind}`, { what })}${aim}`;
    },
    documents: (document) => {
      const { process, paragraphs } = document as PrintDocument;
      const [, duty] = /^duty\.(.+)$/.exec(process) ?? [];
      const file = duty === undefined ? `processes/${process}.json` : `duties/${duty}.json`;
      const count = Object.keys(paragraphs).length;
      return t('studio.structure.lists.paperOf', { process: titleOf(file, process), count });
    },
  };
  const aimOf = ({ atLeast, atMost }: NonNullable<IndicatorDocument['target']>) =>
    atLeast === undefined
      ? t('studio.structure.lists.atMost', { number: atMost })
      : t('studio.structure.lists.atLeast', { number: atLeast });
  return (kind, document) => {
    try {
      return say[kind](document);
    } catch {
      // It is being written, and has not the shape of its kind: the check says so.
      return '';
    }
  };
}
