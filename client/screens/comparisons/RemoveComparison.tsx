import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useRemoveComparison } from '../../api/comparisons.js';
import { useSession } from '../../api/session.js';
import type { ComparisonView } from '../../api/types.js';
import { useAnnounce } from '../../ui/Announcer.js';
import { Button } from '../../ui/Button.js';
import { Failure } from '../../ui/Failure.js';
import { Sheet } from '../../ui/Sheet.js';

/** Takes a comparison away, for whoever made it: the names in it are not to be kept for longer than they are needed. */
export function RemoveComparison({
  comparison: { id, by, title },
}: {
  comparison: ComparisonView;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const { person } = useSession();
  const remove = useRemoveComparison(id);
  const [asking, setAsking] = useState(false);
  if (person.name !== by) return null;
  return (
    <>
      <Button
        look="quiet"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('comparisons.remove')}
      </Button>
      {asking && (
        <Sheet
          title={t('comparisons.removeTitle', { title })}
          onClose={() => {
            setAsking(false);
          }}
          footer={
            <Button
              look="primary"
              wide
              busy={remove.isPending}
              onClick={() => {
                remove.mutate(undefined, {
                  onSuccess: () => {
                    announce(t('comparisons.removed'));
                    void navigate('/comparisons', { replace: true });
                  },
                });
              }}
            >
              {t('comparisons.remove')}
            </Button>
          }
        >
          <p>{t('comparisons.removeMeans')}</p>
          {remove.error !== null && <Failure error={remove.error} />}
        </Sheet>
      )}
    </>
  );
}
