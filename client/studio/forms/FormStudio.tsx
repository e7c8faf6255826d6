import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import type { FormDocument } from '../../../engine/types.js';
import { BackLink } from '../../ui/BackLink.js';
import { Blank } from '../../ui/Blank.js';
import { Page } from '../../ui/Page.js';
import { type EditedDocument, useDocument } from '../bench/bench-context.js';
import { edited, type FormBench, FormBenchContext, useSelection } from './form-bench.js';
import { Outline } from './Outline.js';
import { Preview } from './preview/Preview.js';
import { Properties } from './Properties.js';
import { RemoveForm } from './RemoveForm.js';
import styles from './forms.module.css';

/** A form: what it asks, what is said of the question that is open, and the form as a phone shows it. */
export default function FormStudio() {
  const { t } = useTranslation();
  const { draft = '', id = '' } = useParams();
  const document = useDocument(`forms/${id}.json`);
  const back = <BackLink to={`/studio/${draft}/forms`}>{t('studio.tab.forms')}</BackLink>;
  if (!isForm(document.whole))
    return (
      <Page title={t('studio.tab.forms')} back={back}>
        <Blank title={t('studio.forms.gone')}>{t('studio.forms.goneAdvice')}</Blank>
      </Page>
    );
  return (
    <Page
      title={document.whole.title}
      width="wide"
      back={back}
      actions={<RemoveForm id={id} title={document.whole.title} />}
    >
      <Panes key={id} id={id} form={document.whole} document={document} />
    </Page>
  );
}

const PANES = ['outline', 'properties', 'preview'] as const;
type Pane = (typeof PANES)[number];

function Panes({
  id,
  form,
  document,
}: {
  id: string;
  form: FormDocument;
  document: EditedDocument;
}) {
  const { t } = useTranslation();
  const [selection, select] = useSelection(form);
  const [params] = useSearchParams();
  const [pane, setPane] = useState<Pane>(params.has('at') ? 'properties' : 'outline');
  const [added, noteAdded] = useState<string>();
  const bench = useMemo<FormBench>(
    () => ({
      id,
      form,
      document,
      selection,
      select: (next) => {
        select(next);
        setPane('properties');
      },
      added,
      noteAdded,
      change: (label, after) => {
        document.change(label, edited(form, after));
      },
    }),
    [id, form, document, selection, select, added],
  );
  return (
    <FormBenchContext value={bench}>
      <div className={styles.segments} role="group" aria-label={t('studio.forms.panes')}>
        {PANES.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === pane}
            onClick={() => {
              setPane(one);
            }}
          >
            {t(`studio.forms.pane.${one}`)}
          </button>
        ))}
      </div>
      <div className={styles.panes} data-pane={pane}>
        <section
          className={styles.outline}
          data-scrolls
          aria-label={t('studio.forms.pane.outline')}
        >
          <Outline />
        </section>
        <section className={styles.properties} aria-label={t('studio.forms.pane.properties')}>
          <Properties />
        </section>
        <section className={styles.preview} aria-label={t('studio.forms.pane.preview')}>
          <Preview />
        </section>
      </div>
      <ScrollToOpen />
    </FormBenchContext>
  );
}

/** What is open is in sight in all panes: whoever comes by a link sees what it leads to. */
function ScrollToOpen() {
  const [params] = useSearchParams();
  const at = params.get('at');
  useEffect(() => {
    if (at === null) return;
    for (const open of document.querySelectorAll<HTMLElement>('[data-open="true"]'))
      bringIntoSight(open);
  }, [at]);
  return null;
}

/** Within its own pane: the page stays where it is. */
function bringIntoSight(open: HTMLElement): void {
  const pane = open.closest('[data-scrolls]');
  if (pane === null) return;
  const { top, bottom, height } = pane.getBoundingClientRect();
  const place = open.getBoundingClientRect();
  if (place.top < top || place.bottom > bottom) pane.scrollTop += place.top - top - height / 3;
}

function isForm(whole: unknown): whole is FormDocument {
  const { schema } = (whole ?? {}) as Partial<FormDocument>;
  return typeof schema?.properties === 'object';
}
