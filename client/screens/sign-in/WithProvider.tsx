import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type zh from '../../locales/zh-CN.json';
import { useWaysIn } from '../../api/ways-in.js';
import button from '../../ui/button.module.css';
import { Note } from '../../ui/Note.js';

type Code = keyof (typeof zh)['signIn']['refused'];

/** The way in by the identity provider, where there is one; and why one who comes back from it is not signed in. */
export function WithProvider() {
  const { t, i18n } = useTranslation();
  const [search] = useSearchParams();
  const { data } = useWaysIn();
  const code = search.get('signIn');
  const known = code !== null && i18n.exists(`signIn.refused.${code}`);
  return (
    <>
      {known && (
        <Note tone="danger" role="alert">
          {t(`signIn.refused.${code as Code}`)}
        </Note>
      )}
      {data?.oidc === true && (
        // Not a link of the client's: it leads to the server, and on to the provider.
        <a href="/api/sign-in/oidc" className={`${button.button ?? ''} ${button.primary ?? ''}`}>
          {t('signIn.withOidc')}
        </a>
      )}
    </>
  );
}
