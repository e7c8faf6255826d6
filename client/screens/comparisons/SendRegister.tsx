import type { TFunction } from 'i18next';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCompare } from '../../api/comparisons.js';
import type { ComparisonType } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import { Failure } from '../../ui/Failure.js';
import input from '../../ui/input.module.css';
import { Sheet } from '../../ui/Sheet.js';
import { TextInput } from '../../ui/TextInput.js';
import { askedColumns } from './asked-columns.js';
import { SayColumns } from './SayColumns.js';

interface SendRegisterProps {
  types: ComparisonType[];
  onClose: () => void;
}

/** A file, what it is called, and with what it is compared; which column is which, where that is not clear. */
export function SendRegister({ types, onClose }: SendRegisterProps) {
  const { t } = useTranslation();
  const id = useId();
  const navigate = useNavigate();
  const compare = useCompare();
  const [type, setType] = useState(types[0]?.type ?? '');
  const [title, setTitle] = useState('');
  const [file, setFile] = useState<File>();
  const [chosen, setChosen] = useState<Record<string, string>>();
  const about = types.find((one) => one.type === type);
  const asked = askedColumns(compare.error, about);
  // Once asked, whatever was said counts: also that the column is not there.
  const said = asked === undefined ? chosen : (chosen ?? {});
  const send = () => {
    if (file === undefined || title.trim() === '') return;
    compare.mutate(
      { file, type, title, chosen: said },
      { onSuccess: ({ comparison }) => void navigate(`/comparisons/${comparison.id}`) },
    );
  };
  return (
    <Sheet
      title={t('comparisons.begin')}
      onClose={onClose}
      footer={
        <Button
          look="primary"
          wide
          busy={compare.isPending}
          disabled={file === undefined || title.trim() === ''}
          onClick={send}
        >
          {t(compare.isPending ? 'comparisons.comparing' : 'comparisons.compare')}
        </Button>
      }
    >
      <div className={input.form}>
        {types.length > 1 && (
          <label className={input.field}>
            <span className={input.label}>{t('comparisons.type')}</span>
            <select
              className={input.input}
              value={type}
              onChange={({ target }) => {
                setType(target.value);
              }}
            >
              {types.map((one) => (
                <option key={one.type} value={one.type}>
                  {one.title}
                </option>
              ))}
            </select>
          </label>
        )}
        <div className={input.field}>
          <label htmlFor={`${id}-file`} className={input.label}>
            {t('comparisons.file')}
          </label>
          <input
            id={`${id}-file`}
            type="file"
            accept=".xlsx,.csv,text/csv"
            className={input.input}
            aria-describedby={`${id}-advice`}
            onChange={({ target }) => {
              const [first] = target.files ?? [];
              setFile(first);
              setChosen(undefined);
              compare.reset();
              if (first !== undefined && title === '')
                setTitle(first.name.replace(/\.[^.]*$/, '').slice(0, 80));
            }}
          />
          <small id={`${id}-advice`} className={input.advice}>
            {about !== undefined && t('comparisons.fileAdvice', wordsOf(about, t))}
          </small>
        </div>
        <TextInput
          label={t('comparisons.name')}
          advice={t('comparisons.nameAdvice')}
          maxLength={80}
          value={title}
          onValue={setTitle}
        />
        {compare.error !== null && <Failure error={compare.error} />}
        {asked !== undefined && (
          <SayColumns asked={asked} chosen={chosen ?? {}} onChoose={setChosen} />
        )}
      </div>
    </Sheet>
  );
}

/** By what an entry is found, and what else is compared, each as one text. */
function wordsOf({ ways, columns }: ComparisonType, t: TFunction) {
  const quoted = (titles: string[]) =>
    titles.map((title) => t('comparisons.quote', { title })).join(t('comparisons.and'));
  return {
    ways: ways.map(quoted).join(t('comparisons.or')),
    columns: columns.join(t('form.comma')),
  };
}
