import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../../engine/difference/text-in.js';
import type { PackVersion } from '../../api/types.js';
import { documentIn } from '../bench/documents.js';
import { PickPack } from '../transfer/PickPack.js';
import type { Start } from './start.js';
import { VersionField } from './VersionField.js';

interface BroughtInProps {
  versions: readonly PackVersion[];
  onStart: (start: Start | undefined) => void;
}

/** Files become a draft; where they are of a pack that was published here, it is asked of which version they were made. */
export function BroughtIn({ versions, onStart }: BroughtInProps) {
  const { t } = useTranslation();
  const [start, setStart] = useState<Start>();
  const ofPack = versionsOf(start?.files, versions);
  const tell = (next: Start) => {
    setStart(next);
    onStart(next);
  };
  return (
    <>
      <PickPack
        onPicked={({ files }) => {
          const [from] = versionsOf(files, versions);
          const label = t('studio.adapting.start.brought');
          tell({ files, label, ...(from === undefined ? {} : { from: from.hash }) });
        }}
      />
      {ofPack.length > 0 && (
        <VersionField
          label={t('studio.adapting.start.madeOf', { title: ofPack[0]?.title })}
          hint={t('studio.adapting.start.madeOfHint')}
          versions={ofPack}
          value={start?.from}
          onPick={(from) => {
            tell({ ...start, from });
          }}
        />
      )}
    </>
  );
}

/** The published versions of the pack whose files these are, the likeliest first: that of which they give the number. */
function versionsOf(files: Start['files'], versions: readonly PackVersion[]): PackVersion[] {
  const pack = documentIn(undefined, files?.['pack.json']).whole;
  const ofPack = versions.filter(({ id }) => id === textIn(pack, '/id'));
  const isLikely = ({ version }: PackVersion) => version === textIn(pack, '/version');
  return [...ofPack.filter(isLikely), ...ofPack.filter((one) => !isLikely(one))];
}
