import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { usePrintedDocument } from '../../api/printed-document.js';
import { Answered } from '../../ui/Answered.js';
import { BackLink } from '../../ui/BackLink.js';
import { Button } from '../../ui/Button.js';
import { LinesSkeleton } from '../../ui/Skeleton.js';
import { PrintIcon } from '../../ui/icons.js';
import { Paper } from './Paper.js';
import styles from './print.module.css';

/** A paper of a case as it will be printed. */
export default function Print() {
  const { t } = useTranslation();
  const { id = '', number = '' } = useParams();
  const query = usePrintedDocument(id, number);
  return (
    <div className={styles.desk}>
      <div className={styles.bar}>
        <BackLink to={`/cases/${id}`}>{t('print.back')}</BackLink>
        {query.data !== undefined && (
          <Button
            look="primary"
            onClick={() => {
              window.print();
            }}
          >
            <PrintIcon size={20} />
            {t('print.print')}
          </Button>
        )}
      </div>
      <Answered query={query} alone skeleton={<LinesSkeleton lines={12} />}>
        {(document) => <Paper document={document} />}
      </Answered>
    </div>
  );
}
