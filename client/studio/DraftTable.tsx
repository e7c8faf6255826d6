import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DraftView } from '../api/types.js';
import { StateTag } from '../ui/StateTag.js';
import table from '../ui/table.module.css';
import { useWhen } from '../ui/when.js';
import { draftState, whose } from './draft-state.js';

/** The drafts, last changed first: whose they are, and whether something came into force beneath them. */
export function DraftTable({ drafts }: { drafts: DraftView[] }) {
  const { t } = useTranslation();
  const when = useWhen();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('studio.draft')}</th>
          <th scope="col">{t('studio.state')}</th>
          <th scope="col">{t('studio.changed')}</th>
          <th scope="col" className={table.number}>
            {t('studio.changes')}
          </th>
        </tr>
      </thead>
      <tbody>
        {drafts.map((draft) => (
          <tr key={draft.id}>
            <th scope="row">
              <Link className={table.link} to={`/studio/${draft.id}/plan`}>
                {draft.title}
              </Link>
              <small>
                {whose(t, draft)}
                {draft.from !== undefined &&
                  ` · ${t('studio.from', { version: draft.from.version })}`}
              </small>
            </th>
            <td>
              <StateTag state={draftState(t, draft, when.moment)} />
            </td>
            <td className={table.dim}>
              {t('studio.by', { name: draft.changedBy, at: when.moment(draft.changedAt) })}
            </td>
            <td className={table.number}>{t('studio.count', { count: draft.revision })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
