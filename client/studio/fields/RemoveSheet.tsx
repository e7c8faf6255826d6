import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { withoutDocument } from '../../../engine/authoring/removed.js';
import { type Referred, usesOf } from '../../../engine/authoring/uses-of.js';
import { Button } from '../../ui/Button.js';
import { Sheet } from '../../ui/Sheet.js';
import { usePack } from '../bench/pack.js';
import { useWrite } from '../bench/use-write.js';
import { PlaceLinks } from './PlaceLinks.js';

interface RemoveSheetProps {
  file: string;
  kind: Referred;
  id: string;
  title: string;
  /** Where one is afterwards. */
  back: string;
  onClose: () => void;
}

/** Before something is taken away: what uses it, each as a way there. It can be undone. */
export function RemoveSheet({ file, kind, id, title, back, onClose }: RemoveSheetProps) {
  const { t } = useTranslation();
  const pack = usePack();
  const write = useWrite();
  const go = useNavigate();
  const uses = usesOf(pack, kind, id);
  const remove = () => {
    write(t('studio.structure.removed', { what: title }), withoutDocument(pack, file));
    void go(back);
  };
  return (
    <Sheet
      title={t('studio.structure.removeTitle', { title })}
      onClose={onClose}
      footer={
        <Button look={uses.length === 0 ? 'primary' : 'plain'} wide onClick={remove}>
          {uses.length === 0
            ? t('studio.structure.removeSure')
            : t('studio.structure.removeAnyway')}
        </Button>
      }
    >
      {uses.length === 0 ? (
        <p>{t('studio.structure.unused')}</p>
      ) : (
        <>
          <p>{t('studio.structure.usedBy', { count: uses.length })}</p>
          <PlaceLinks places={uses} />
        </>
      )}
    </Sheet>
  );
}
