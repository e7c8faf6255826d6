import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { RecordDocument, SignalDocument } from '../../../engine/types.js';
import { BackLink } from '../../ui/BackLink.js';
import { Blank } from '../../ui/Blank.js';
import { Page } from '../../ui/Page.js';
import { useEditor } from '../bench/use-editor.js';
import { ClassesField } from '../fields/ClassesField.js';
import { Part } from '../fields/Part.js';
import { useArrival } from '../fields/use-arrival.js';
import { isKeptKind, KEPT_KINDS } from './kept-kinds.js';

/** How much the fields of a type of records, or of what is told of them, say of a person. */
export default function Classes() {
  const { t } = useTranslation();
  const { draft = '', kind, id = '' } = useParams();
  const file = `${kind ?? ''}/${id}.json`;
  const editor = useEditor(file);
  const document = editor.document.whole as unknown as RecordDocument | SignalDocument | undefined;
  useArrival();
  const back = <BackLink to={`/studio/${draft}/tiers`}>{t('studio.tab.tiers')}</BackLink>;
  if (document === undefined || !isKeptKind(kind))
    return (
      <Page title={t('studio.structure.gone')} width="wide" back={back}>
        <Blank title={t('studio.structure.goneAdvice')} />
      </Page>
    );
  return (
    <Page
      title={document.title}
      width="wide"
      back={back}
      lead={t(`studio.access.keptKind.${kind}`)}
    >
      <Part title={t('studio.access.ofFields')}>
        <p>{t('studio.access.ofFieldsHint')}</p>
        <ClassesField
          editor={editor}
          fields={document.schema.properties}
          otherwise={KEPT_KINDS[kind]}
        />
      </Part>
    </Page>
  );
}
