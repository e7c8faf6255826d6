import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { restoreDraft, useDraftHistory } from '../../api/drafts.js';
import { Answered } from '../../ui/Answered.js';
import { Blank } from '../../ui/Blank.js';
import { Button } from '../../ui/Button.js';
import { Page } from '../../ui/Page.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import table from '../../ui/table.module.css';
import { Trouble } from '../../ui/Trouble.js';
import { useWhen } from '../../ui/when.js';
import { useBench } from '../bench/bench-context.js';

/** Who did what to the draft, latest first, and the way back to any moment. */
export default function History() {
  const { t } = useTranslation();
  const when = useWhen();
  const { content, workbench } = useBench();
  const { id } = content.draft;
  const query = useDraftHistory(id);
  const client = useQueryClient();
  const restore = useMutation({
    mutationFn: async (revision: number) => {
      await workbench.flush();
      return restoreDraft(id, { revision, label: t('studio.history.restored', { revision }) });
    },
    // The draft is read anew: what is on screen is then what was restored.
    onSuccess: () => client.resetQueries({ queryKey: ['drafts', id] }),
  });
  return (
    <Page title={t('studio.tab.history')} width="wide" lead={t('studio.history.lead')}>
      {restore.isError && <Trouble error={restore.error} />}
      <Answered query={query} skeleton={<RowsSkeleton rows={4} />}>
        {({ changes }) =>
          changes.length === 0 ? (
            <Blank title={t('studio.history.none')} />
          ) : (
            <table className={table.table}>
              <thead>
                <tr>
                  <th scope="col">{t('studio.history.what')}</th>
                  <th scope="col">{t('studio.history.who')}</th>
                  <th scope="col">{t('studio.history.when')}</th>
                  <th scope="col">
                    <span className="visually-hidden">{t('studio.history.back')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {changes.map(({ revision, label, by, at, files }, index) => (
                  <tr key={revision}>
                    <th scope="row">
                      {label}
                      <small>{files.join('、')}</small>
                    </th>
                    <td>{by}</td>
                    <td className={table.dim}>{when.moment(at)}</td>
                    <td>
                      {index > 0 && (
                        <Button
                          busy={restore.isPending}
                          onClick={() => {
                            restore.mutate(revision);
                          }}
                        >
                          {t('studio.history.back')}
                        </Button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Answered>
    </Page>
  );
}
