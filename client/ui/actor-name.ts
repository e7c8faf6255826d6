import { useTranslation } from 'react-i18next';
import type { ActorView } from '../api/types.js';

/** Who did something, in which post; of a substitute also for whom: 东堤一段 看水员 水二（代水一）. */
export function useActorName(): (actor: ActorView) => string {
  const { t } = useTranslation();
  return ({ name, postTitle, actsFor }) =>
    `${postTitle} ${name}${actsFor === undefined ? '' : t('account.by', { name: actsFor })}`;
}
