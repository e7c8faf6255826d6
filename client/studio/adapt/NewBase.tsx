import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../../engine/difference/text-in.js';
import { useDraftBase } from '../../api/drafts.js';
import { Button } from '../../ui/Button.js';
import { Note } from '../../ui/Note.js';
import { useWhen } from '../../ui/when.js';
import { useBench } from '../bench/bench-context.js';
import { PickPack } from '../transfer/PickPack.js';
import type { Adaptation } from './adaptation.js';
import { documentsOf } from './restored.js';
import { TakeIn } from './TakeIn.js';
import styles from './adapt.module.css';

/** A version of the base that may come beneath: published here, or brought in. */
export interface Incoming {
  version: string;
  /** Its hash, where it was published here. */
  from?: string;
  files: Record<string, string>;
}

/** Says whether the base has a newer version, and takes it in. */
export function NewBase({ adaptation }: { adaptation: Adaptation }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { content } = useBench();
  const { data } = useDraftBase(content.draft.id);
  const [incoming, setIncoming] = useState<Incoming>();
  const [isOther, setOther] = useState(false);
  const newer = data?.newer;
  if (incoming !== undefined)
    return (
      <TakeIn
        adaptation={adaptation}
        incoming={incoming}
        onLeave={() => {
          setIncoming(undefined);
        }}
      />
    );
  const id = textIn(adaptation.base['pack.json'], '/id');
  const take = (files: Record<string, string>) => {
    const pack = documentsOf(files)['pack.json'];
    const isSame = textIn(pack, '/id') === id;
    setOther(!isSame);
    if (isSame) setIncoming({ version: textIn(pack, '/version'), files });
  };
  return (
    <section className={styles.newBase} aria-label={t('studio.adapting.page.newBase')}>
      {newer === undefined ? (
        <p className={styles.dim}>{t('studio.adapting.page.noNewer')}</p>
      ) : (
        <Note
          tone="notice"
          title={t('studio.adapting.page.newer', {
            version: newer.version,
            at: when.moment(newer.publishedAt),
          })}
        >
          <p className={styles.ways}>
            <Button
              look="primary"
              onClick={() => {
                setIncoming({ version: newer.version, from: newer.hash, files: newer.files });
              }}
            >
              {t('studio.adapting.page.look')}
            </Button>
          </p>
        </Note>
      )}
      <details>
        <summary className={styles.more}>{t('studio.adapting.page.fromFile')}</summary>
        <PickPack
          onPicked={({ files }) => {
            take(files);
          }}
        />
        {isOther && (
          <Note tone="danger" role="alert" title={t('studio.adapting.page.otherPack', { id })} />
        )}
      </details>
    </section>
  );
}
