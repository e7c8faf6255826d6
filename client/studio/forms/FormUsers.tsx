import { Link, useParams } from 'react-router';
import type { FormUser } from '../../../engine/authoring/form/users-of-form.js';
import { pickable, usePack } from '../bench/pack.js';
import { placeOf } from '../bench/place-of.js';
import styles from './forms.module.css';

/** Where a form is filled, each as the way there, and by whom. */
export function FormUsers({ users }: { users: readonly FormUser[] }) {
  const { draft = '' } = useParams();
  const pack = usePack();
  const tiers = new Map(pickable(pack, 'tiers').map((tier) => [tier.id, tier.title]));
  return (
    <ul className={styles.users}>
      {users.map(({ file, pointer, title, within, roles }) => (
        <li key={file + pointer}>
          <Link to={`/studio/${draft}/${placeOf(file, pointer)}`}>
            {within === undefined || within === title ? title : `${within} › ${title}`}
          </Link>
          <small>{roles.map((role) => tiers.get(role) ?? role).join('、')}</small>
        </li>
      ))}
    </ul>
  );
}
