import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { textIn } from '../../../engine/difference/text-in.js';
import { Blank } from '../../ui/Blank.js';
import { Note } from '../../ui/Note.js';
import { Page } from '../../ui/Page.js';
import { useBench } from '../bench/bench-context.js';
import { useAdaptation } from './adaptation.js';
import { ChangedBeneath } from './ChangedBeneath.js';
import { Differences } from './Differences.js';
import { GiveBack } from './GiveBack.js';
import { NewBase } from './NewBase.js';
import styles from './adapt.module.css';

/** What a district makes of the pack of another: what is otherwise, what the base has made new, and the way to give back. */
export default function Adapt() {
  const { t } = useTranslation();
  const { content } = useBench();
  const adaptation = useAdaptation();
  const { base, broken, lines } = adaptation;
  if (content.base === undefined)
    return (
      <Page title={t('studio.tab.adapt')} width="wide">
        <Blank title={t('studio.adapting.page.noOverlay')}>
          {t('studio.adapting.page.noOverlayAdvice')}
        </Blank>
      </Page>
    );
  return (
    <Page
      title={t('studio.tab.adapt')}
      width="wide"
      lead={t('studio.adapting.page.lead', {
        title: textIn(base['pack.json'], '/title'),
        version: textIn(base['pack.json'], '/version'),
        own: lines.own,
        base: lines.base,
      })}
      actions={broken.length === 0 && <GiveBack adaptation={adaptation} />}
    >
      <div className={styles.parts}>
        {broken.length > 0 && (
          <Note tone="danger" title={t('studio.adapting.page.broken')}>
            {broken.map((file) => (
              <Link key={file} to={`../files?file=${encodeURIComponent(file)}`}>
                {file}
              </Link>
            ))}
          </Note>
        )}
        {broken.length === 0 && <NewBase adaptation={adaptation} />}
        <ChangedBeneath adaptation={adaptation} />
        <Differences adaptation={adaptation} />
      </div>
    </Page>
  );
}
