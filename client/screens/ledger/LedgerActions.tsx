import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sheetOf } from '../../api/ledgers.js';
import { Refused } from '../../api/refused.js';
import { saveFile } from '../../api/save-file.js';
import type { LedgerView, Problem } from '../../api/types.js';
import { useAnnounce } from '../../ui/Announcer.js';
import { Button, ButtonLink } from '../../ui/Button.js';
import { PrintIcon, SaveIcon } from '../../ui/icons.js';
import { useWords } from '../../ui/words.js';
import { LongSheet } from './LongSheet.js';

/** The part that is shown, as a sheet or on paper. */
export function LedgerActions({ ledger, asked }: { ledger: LedgerView; asked: URLSearchParams }) {
  const { t } = useTranslation();
  const words = useWords();
  const announce = useAnnounce();
  const [saving, setSaving] = useState(false);
  const [tooMany, setTooMany] = useState<Problem>();
  const save = async () => {
    setSaving(true);
    try {
      await saveFile(sheetOf(ledger.id, asked));
      announce(t('ledgers.saved'));
    } catch (error) {
      if (error instanceof Refused && error.problem.code === 'sheet-needs-approval')
        setTooMany(error.problem);
      else announce(error instanceof Refused ? words(error.problem.message) : t('trouble.offline'));
    } finally {
      setSaving(false);
    }
  };
  return (
    <>
      <Button busy={saving} onClick={() => void save()}>
        <SaveIcon size={20} />
        {t('ledgers.save')}
      </Button>
      <ButtonLink to={`/ledgers/${ledger.id}/paper?${asked.toString()}`}>
        <PrintIcon size={20} />
        {t('print.print')}
      </ButtonLink>
      {tooMany !== undefined && (
        <LongSheet
          ledger={ledger.id}
          asked={asked}
          problem={tooMany}
          onClose={() => {
            setTooMany(undefined);
          }}
        />
      )}
    </>
  );
}
