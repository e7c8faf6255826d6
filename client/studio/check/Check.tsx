import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mended } from '../../../engine/compile/text/mended.js';
import type { Issue } from '../../../engine/issue.js';
import type { ScenarioDocument } from '../../../engine/types.js';
import { jsonText } from '../../../engine/authoring/json-text.js';
import type { Json } from '../../../engine/json.js';
import { Blank } from '../../ui/Blank.js';
import { Button } from '../../ui/Button.js';
import { Page } from '../../ui/Page.js';
import { useWords } from '../../ui/words.js';
import { useBench, useBenchState } from '../bench/bench-context.js';
import { FailingStories } from './FailingStories.js';
import { Finding } from './Finding.js';
import styles from './check.module.css';

const GROUPS = [
  { severity: 'error', tone: 'danger' },
  { severity: 'warning', tone: 'warning' },
  { severity: 'note', tone: 'quiet' },
] as const;

/** What the check finds, graver first; what is safe to mend is mended by one press. */
export default function Check() {
  const { t } = useTranslation();
  const words = useWords();
  const { findings, workbench } = useBench();
  const { texts } = useBenchState();
  const [isNoting, setNoting] = useState(false);
  const mend = (issue: Issue) => {
    const text = texts[issue.file];
    if (text === undefined || text === null) return;
    const label = t('studio.check.mended', { what: words(issue.message) });
    workbench.edit(label, { [issue.file]: mended(text, [issue]).text });
  };
  const keepStory = (story: ScenarioDocument) => {
    const label = t('studio.check.storyKept', { title: story.title });
    const text = jsonText(story as unknown as Json);
    workbench.edit(label, { [`scenarios/${story.id}.json`]: text });
  };
  const notes = findings.issues.filter(({ severity }) => severity === 'note').length;
  return (
    <Page title={t('studio.tab.check')} width="wide" lead={<Lead />}>
      {GROUPS.filter(({ severity }) => isNoting || severity !== 'note').map(
        ({ severity, tone }) => {
          const issues = findings.issues.filter((issue) => issue.severity === severity);
          return issues.length === 0 ? null : (
            <section key={severity} className={styles.group} aria-labelledby={`group-${severity}`}>
              <h2 id={`group-${severity}`} data-tone={tone} className={styles.heading}>
                {t(`studio.check.${severity}`, { count: issues.length })}
              </h2>
              <ul className={styles.list}>
                {failingIn(issues).length > FEW_STORIES && (
                  <FailingStories stories={failingIn(issues)} />
                )}
                {besideStories(issues).map((issue) => (
                  <Finding
                    key={`${issue.file}${issue.pointer}${issue.code}${issue.message.en}`}
                    issue={issue}
                    canMend={issue.fix !== undefined && typeof texts[issue.file] === 'string'}
                    onMend={mend}
                    onKeepStory={keepStory}
                  />
                ))}
              </ul>
            </section>
          );
        },
      )}
      {findings.isCurrent && findings.issues.length === notes && (
        <Blank title={t('studio.check.clean')}>{t('studio.check.cleanAdvice')}</Blank>
      )}
      {notes > 0 && (
        <Button
          look="quiet"
          onClick={() => {
            setNoting(!isNoting);
          }}
        >
          {isNoting ? t('studio.check.hideNotes') : t('studio.check.showNotes', { count: notes })}
        </Button>
      )}
    </Page>
  );
}

/** More stories that fail than these are told of as one: they mostly fail of one change. */
const FEW_STORIES = 3;

function failingIn(issues: readonly Issue[]): Issue[] {
  return issues.filter(({ code }) => code === 'failing-scenario');
}

/** What is told of one by one. */
function besideStories(issues: readonly Issue[]): readonly Issue[] {
  const isMany = failingIn(issues).length > FEW_STORIES;
  return isMany ? issues.filter(({ code }) => code !== 'failing-scenario') : issues;
}

function Lead() {
  const { t } = useTranslation();
  const { findings } = useBench();
  return (
    <span role="status">
      {findings.isCurrent ? t('studio.check.lead') : t('studio.check.busy')}
    </span>
  );
}
