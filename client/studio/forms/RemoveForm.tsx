import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { fillingsOf } from '../../../engine/authoring/form/stories-filling.js';
import { type FormUser, usersOfForm } from '../../../engine/authoring/form/users-of-form.js';
import { type TakenAlong, withoutForm } from '../../../engine/authoring/form/without-form.js';
import { Button } from '../../ui/Button.js';
import { Sheet } from '../../ui/Sheet.js';
import { usePack } from '../bench/pack.js';
import { useWrite } from '../bench/use-write.js';
import { PlaceLinks } from '../fields/PlaceLinks.js';
import { FormUsers } from './FormUsers.js';
import styles from './forms.module.css';

/** Takes a form away as a whole, once it has been said what that means. */
export function RemoveForm({ id, title }: { id: string; title: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        look="quiet"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('studio.structure.removeThis')}
      </Button>
      {isOpen && (
        <RemoveFormSheet
          id={id}
          title={title}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

interface RemoveFormSheetProps {
  id: string;
  title: string;
  onClose: () => void;
}

/** While something cannot be done without the form, what that is, and where; else what goes with it. */
function RemoveFormSheet({ id, title, onClose }: RemoveFormSheetProps) {
  const { t } = useTranslation();
  const { draft = '' } = useParams();
  const pack = usePack();
  const write = useWrite();
  const go = useNavigate();
  const users = usersOfForm(pack, id);
  const { files, along } = withoutForm(pack, id);
  const remove = () => {
    write(t('studio.structure.removed', { what: title }), files);
    void go(`/studio/${draft}/forms`);
  };
  return (
    <Sheet
      title={t('studio.structure.removeTitle', { title })}
      onClose={onClose}
      footer={
        users.length > 0 ? undefined : (
          <Button look="primary" wide onClick={remove}>
            {t('studio.structure.removeSure')}
          </Button>
        )
      }
    >
      {users.length === 0 ? <GoesAlong along={along} /> : <InUse id={id} users={users} />}
    </Sheet>
  );
}

/** Tasks, openings and duties have nothing to fill without it: they are changed first, and their stories with them. */
function InUse({ id, users }: { id: string; users: FormUser[] }) {
  const { t } = useTranslation();
  const pack = usePack();
  const stories = [...new Set(fillingsOf(pack, id).map(({ file }) => file))];
  return (
    <div className={styles.removing}>
      <p>{t('studio.forms.cannotRemove', { count: users.length })}</p>
      <FormUsers users={users} />
      {stories.length > 0 && (
        <div>
          <h3>{t('studio.forms.inStories', { count: stories.length })}</h3>
          <PlaceLinks places={stories.map((file) => ({ file, pointer: '' }))} />
        </div>
      )}
    </div>
  );
}

function GoesAlong({ along }: { along: TakenAlong }) {
  const { t } = useTranslation();
  const parts = (['questions', 'checks', 'translations', 'samples'] as const).filter(
    (part) => along[part] > 0,
  );
  return (
    <div className={styles.removing}>
      <p>{t('studio.forms.canRemove')}</p>
      {parts.length > 0 && (
        <div>
          <h3>{t('studio.forms.goesAlong')}</h3>
          <ul className={styles.users}>
            {parts.map((part) => (
              <li key={part}>{t(`studio.forms.along.${part}`, { count: along[part] })}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
