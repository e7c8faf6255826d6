import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../api/refused.js';
import { saveFile } from '../api/save-file.js';
import type { SheetOf } from '../api/sheet-requests.js';
import type { Problem } from '../api/types.js';
import { useAnnounce } from './Announcer.js';
import { Button } from './Button.js';
import { SaveIcon } from './icons.js';
import { LongSheet } from './LongSheet.js';
import { useWords } from './words.js';

interface SaveSheetProps {
  of: SheetOf;
  /** Where the sheet is fetched. */
  path: string;
  /** The part that it is of. */
  asked: URLSearchParams;
}

/** Takes what is shown away as a sheet, or asks for one that is longer than one may take away alone. */
export function SaveSheet({ of, path, asked }: SaveSheetProps) {
  const { t } = useTranslation();
  const words = useWords();
  const announce = useAnnounce();
  const [saving, setSaving] = useState(false);
  const [tooMany, setTooMany] = useState<Problem>();
  const save = async () => {
    setSaving(true);
    try {
      await saveFile(path);
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
      {tooMany !== undefined && (
        <LongSheet
          of={of}
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
