import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../ui/use-address.js';
import { Note } from '../../ui/Note.js';
import { useNow } from '../../ui/now.js';
import { Page } from '../../ui/Page.js';
import { useBench, useBenchState } from '../bench/bench-context.js';
import { usePack } from '../bench/pack.js';
import { Came } from './Came.js';
import { Choose } from './Choose.js';
import { Failed } from './Failed.js';
import { runnerOf } from './runner.js';
import { spansFor } from './spans.js';

/** The draft lived through with what happened: a span is chosen, it runs, and what would be otherwise is shown. */
export default function WhatIf() {
  const { t, i18n } = useTranslation();
  const { content, workbench } = useBench();
  const { texts } = useBenchState();
  const { now, timeZone } = useNow();
  const pack = usePack();
  const { search, put } = useAddress();
  const runner = runnerOf(content.draft.id, workbench);
  const run = useSyncExternalStore(runner.subscribe, runner.run);
  const spans = spansFor(pack, now, timeZone);
  const wanted = search.get('span') ?? 'year';
  const span = spans.find(({ name }) => name === wanted) ?? spans[0];
  const begin = () => {
    if (span === undefined) return;
    const { base } = content;
    const { from, until } = span;
    const asked = { language: i18n.language, span: { from, until } };
    runner.begin({ ...asked, ...(base === undefined ? {} : { base }) });
  };
  const isStale = run.state === 'done' && runner.isStale(texts);
  return (
    <Page title={t('studio.tab.what-if')} width="wide" lead={t('studio.whatIf.lead')}>
      <Choose
        spans={spans}
        chosen={span?.name}
        run={run}
        isFresh={run.state !== 'done' || isStale}
        onChoose={(name) => {
          put({ span: name });
        }}
        onBegin={begin}
        onCancel={() => {
          runner.cancel();
        }}
      />
      {isStale && (
        <Note tone="warning" role="status">
          {t('studio.whatIf.stale')}
        </Note>
      )}
      {run.state === 'failed' && <Failed failure={run.failure} />}
      {run.state === 'done' && <Came report={run.report} />}
    </Page>
  );
}
