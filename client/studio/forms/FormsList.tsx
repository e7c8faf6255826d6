import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { usersOfForm } from '../../../engine/authoring/form/users-of-form.js';
import type { FormDocument } from '../../../engine/types.js';
import { Blank } from '../../ui/Blank.js';
import input from '../../ui/input.module.css';
import { Page } from '../../ui/Page.js';
import table from '../../ui/table.module.css';
import { Origin } from '../adapt/Origin.js';
import { useBench } from '../bench/bench-context.js';
import { documentsIn, usePack } from '../bench/pack.js';
import { BeginForm } from './BeginForm.js';
import styles from './forms.module.css';

/** All forms: where each is filled, how long it is, what the check found in it. */
export default function FormsList() {
  const { t } = useTranslation();
  const pack = usePack();
  const [typed, setTyped] = useState('');
  const forms = documentsIn(pack, 'forms').filter(([, { title }]) =>
    (title as string).includes(typed.trim()),
  );
  return (
    <Page title={t('studio.tab.forms')} width="wide" lead={t('studio.forms.lead')}>
      <BeginForm />
      <div className={styles.tools}>
        <input
          type="search"
          className={input.input}
          aria-label={t('studio.forms.search')}
          placeholder={t('studio.forms.search')}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
          }}
        />
      </div>
      {forms.length === 0 ? (
        <Blank title={t('studio.forms.none')} />
      ) : (
        <table className={`${table.table ?? ''} ${styles.list ?? ''}`}>
          <thead>
            <tr>
              <th scope="col">{t('studio.forms.form')}</th>
              <th scope="col">{t('studio.forms.usedBy')}</th>
              <th scope="col">{t('studio.forms.questions')}</th>
              <th scope="col">{t('studio.forms.findings')}</th>
            </tr>
          </thead>
          <tbody>
            {forms.map(([id, form]) => (
              <FormLine key={id} id={id} form={form as unknown as FormDocument} />
            ))}
          </tbody>
        </table>
      )}
    </Page>
  );
}

/** As it is typed, a form may have nothing yet. */
function countOf({ schema }: Partial<FormDocument>): number {
  return Object.keys((schema as Partial<FormDocument['schema']> | undefined)?.properties ?? {})
    .length;
}

function FormLine({ id, form }: { id: string; form: FormDocument }) {
  const { t } = useTranslation();
  const { draft = '' } = useParams();
  const users = usersOfForm(usePack(), id);
  const { issues } = useBench().findings;
  const own = issues.filter(({ file }) => file === `forms/${id}.json`);
  const errors = own.filter(({ severity }) => severity === 'error').length;
  const advice = own.filter(({ severity }) => severity === 'warning').length;
  const places = [
    ...new Set(
      users.map(({ title, within = title }) => (within === title ? title : `${within} › ${title}`)),
    ),
  ];
  return (
    <tr>
      <th scope="row">
        <Link to={`/studio/${draft}/forms/${id}`} className={table.link}>
          {form.title}
        </Link>{' '}
        <Origin file={`forms/${id}.json`} pointers={['']} />
      </th>
      <td className={table.dim}>
        {places.length === 0 ? t('studio.forms.unused') : places.slice(0, 2).join('；')}
        {places.length > 2 && t('studio.forms.more', { count: places.length - 2 })}
      </td>
      <td className={table.dim}>{t('studio.forms.count', { count: countOf(form) })}</td>
      <td>
        {errors > 0 && (
          <span className={styles.found} data-tone="danger">
            {t('studio.forms.errors', { count: errors })}
          </span>
        )}
        {errors === 0 && advice > 0 && (
          <span className={styles.found} data-tone="warning">
            {t('studio.forms.advice', { count: advice })}
          </span>
        )}
      </td>
    </tr>
  );
}
