import { useTranslation } from 'react-i18next';
import { Blank } from '../../ui/Blank.js';
import { ButtonLink } from '../../ui/Button.js';
import { Page } from '../../ui/Page.js';

/** An address that leads nowhere. */
export default function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('app.name')}>
      <Blank
        title={t('trouble.notFound')}
        action={
          <ButtonLink look="primary" to="/">
            {t('app.toToday')}
          </ButtonLink>
        }
      >
        {t('trouble.notFoundAdvice')}
      </Blank>
    </Page>
  );
}
