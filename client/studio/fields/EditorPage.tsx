import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { Referred } from '../../../engine/authoring/uses-of.js';
import { BackLink } from '../../ui/BackLink.js';
import { Blank } from '../../ui/Blank.js';
import { Button } from '../../ui/Button.js';
import { Note } from '../../ui/Note.js';
import { Page } from '../../ui/Page.js';
import { useWords } from '../../ui/words.js';
import { Restorable } from '../adapt/Restorable.js';
import { useDocument } from '../bench/bench-context.js';
import { RemoveSheet } from './RemoveSheet.js';
import { useArrival } from './use-arrival.js';

interface EditorPageProps {
  file: string;
  /** As what others refer to it. */
  kind: Referred;
  id: string;
  /** The tab that lists it. */
  back: 'tiers' | 'calendars' | 'lists';
  lead?: ReactNode;
  children: ReactNode;
}

/** Around the editor of one document: its name, the way back, what is wrong with all of it, and its removal. */
export function EditorPage({ file, kind, id, back, lead, children }: EditorPageProps) {
  const { t } = useTranslation();
  const words = useWords();
  const { draft = '' } = useParams();
  const { whole, issues } = useDocument(file);
  const [isRemoving, setRemoving] = useState(false);
  useArrival();
  const to = `/studio/${draft}/${back}`;
  const backLink = <BackLink to={to}>{t(`studio.tab.${back}`)}</BackLink>;
  if (whole === undefined)
    return (
      <Page title={t('studio.structure.gone')} width="wide" back={backLink}>
        <Blank title={t('studio.structure.goneAdvice')} />
      </Page>
    );
  const ofAll = issues.filter(({ pointer, severity }) => pointer === '' && severity !== 'note');
  const title = typeof whole['title'] === 'string' ? whole['title'] : id;
  return (
    <Page
      title={title}
      width="wide"
      back={backLink}
      lead={
        <>
          {lead}
          <Restorable file={file} pointers={['']} />
        </>
      }
      actions={
        <Button
          look="quiet"
          onClick={() => {
            setRemoving(true);
          }}
        >
          {t('studio.structure.removeThis')}
        </Button>
      }
    >
      {ofAll.map(({ code, severity, message }) => (
        <Note key={code} tone={severity === 'error' ? 'danger' : 'warning'}>
          {words(message)}
        </Note>
      ))}
      {children}
      {isRemoving && (
        <RemoveSheet
          file={file}
          kind={kind}
          id={id}
          title={title}
          back={to}
          onClose={() => {
            setRemoving(false);
          }}
        />
      )}
    </Page>
  );
}
