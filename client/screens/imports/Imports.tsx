import { useTranslation } from 'react-i18next';
import { useImports } from '../../api/imports.js';
import { Answered } from '../../ui/Answered.js';
import { Blank } from '../../ui/Blank.js';
import { ImportIcon } from '../../ui/icons.js';
import { Page } from '../../ui/Page.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import { FormerImports } from './FormerImports.js';
import { SendSheet } from './SendSheet.js';
import styles from './imports.module.css';

/** Registers are read in from sheets: fetch the template, fill it, send it. */
export default function Imports() {
  const { t } = useTranslation();
  const query = useImports();
  return (
    <Page title={t('imports.title')} lead={t('imports.lead')}>
      <Answered query={query} skeleton={<RowsSkeleton rows={4} />}>
        {({ kinds, runs }) => (
          <div className={styles.parts}>
            {kinds.length === 0 ? (
              <Blank icon={<ImportIcon size={36} />} title={t('imports.none')}>
                {t('imports.noneAdvice')}
              </Blank>
            ) : (
              <SendSheet kinds={kinds} />
            )}
            {runs.length > 0 && <FormerImports runs={runs} />}
          </div>
        )}
      </Answered>
    </Page>
  );
}
