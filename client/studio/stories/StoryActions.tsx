import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { jsonText } from '../../../engine/authoring/json-text.js';
import type { Data } from '../../../engine/json.js';
import { Button } from '../../ui/Button.js';
import { useBench, useDocument } from '../bench/bench-context.js';
import { usePack } from '../bench/pack.js';
import type { StoryTold } from '../run/questions.js';
import { freeId } from './free-id.js';
import styles from './stories.module.css';
import { fileOfStory } from './use-story-writer.js';

/** Another like it, or away with it. */
export function StoryActions({ story }: { story: StoryTold }) {
  const { t } = useTranslation();
  const { draft = '' } = useParams();
  const go = useNavigate();
  const pack = usePack();
  const { workbench } = useBench();
  const { id, title, followers } = story;
  const { whole, base } = useDocument(fileOfStory(id));
  const duplicate = () => {
    const copy = freeId(pack, id);
    const story: Data = { ...whole, id: copy, title: t('studio.stories.copyOf', { title }) };
    workbench.edit(t('studio.stories.duplicated', { title }), {
      [fileOfStory(copy)]: jsonText(story),
    });
    void go(`/studio/${draft}/stories/${copy}`);
  };
  const remove = () => {
    if (!window.confirm(t('studio.stories.deleteSure', { title }))) return;
    workbench.edit(t('studio.stories.deleted', { title }), { [fileOfStory(id)]: null });
    void go(`/studio/${draft}/stories`);
  };
  const [follower] = followers;
  return (
    <>
      <Button onClick={duplicate}>{t('studio.stories.duplicate')}</Button>
      <Button
        look="quiet"
        disabled={follower !== undefined || base !== undefined}
        aria-describedby="why-not-deleted"
        onClick={remove}
      >
        {t('studio.stories.delete')}
      </Button>
      <small id="why-not-deleted" className={styles.dim}>
        {follower !== undefined && t('studio.stories.isFollowed', { title: follower.title })}
        {follower === undefined && base !== undefined && t('studio.stories.isOfBase')}
      </small>
    </>
  );
}
