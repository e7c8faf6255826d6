import type { TFunction } from 'i18next';
import type { DraftView, StateView } from '../api/types.js';

/** How a draft stands: always the same word in the same colour. */
export function draftState(
  t: TFunction,
  { release, behind }: Pick<DraftView, 'release' | 'behind'>,
  moment: (instant: string) => string,
): Pick<StateView, 'title' | 'tone'> {
  switch (release?.state) {
    case 'waiting':
      return {
        title: t(release.own ? 'studio.publish.state.waiting' : 'studio.publish.state.yours'),
        tone: 'warning',
      };
    case 'scheduled':
      return {
        title: t('studio.publish.state.scheduled', {
          at: moment(release.effectiveAt ?? release.askedAt),
        }),
        tone: 'notice',
      };
    case 'sent-back':
      return { title: t('studio.publish.state.sentBack'), tone: 'danger' };
    case 'failed':
      return { title: t('studio.publish.state.failed'), tone: 'danger' };
    case 'void':
    case undefined:
      return behind
        ? { title: t('studio.behind'), tone: 'warning' }
        : { title: t('studio.notLive'), tone: 'notice' };
  }
}

/** Whose it is: one's own, or who began it. */
export function whose(
  t: TFunction,
  { own, createdBy }: Pick<DraftView, 'own' | 'createdBy'>,
): string {
  return own ? t('studio.publish.state.own') : t('studio.publish.state.of', { name: createdBy });
}
