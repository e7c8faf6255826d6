import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { SessionProvider, useSessionQuery } from '../api/session.js';
import { OutboxProvider } from '../outbox/Outbox.js';
import { Trouble } from '../ui/Trouble.js';
import { ClockProvider } from './ClockProvider.js';
import { Routes } from './Routes.js';

const FirstPassword = lazy(() => import('../screens/first-password/FirstPassword.js'));
const SignIn = lazy(() => import('../screens/sign-in/SignIn.js'));

/** Who is not signed in meets the sign-in page, at whatever address: after it, that address opens. */
export function Door() {
  const { t } = useTranslation();
  const { data: session, error, refetch } = useSessionQuery();
  if (session === undefined) {
    return (
      <main>
        {error === null ? (
          <p className="arriving">{t('app.name')}</p>
        ) : (
          <Trouble error={error} onRetry={() => void refetch()} alone />
        )}
      </main>
    );
  }
  if (session === null) {
    return (
      <Suspense fallback={null}>
        <SignIn />
      </Suspense>
    );
  }
  if (session.mustChangePassword) {
    return (
      <SessionProvider value={session}>
        <Suspense fallback={null}>
          <FirstPassword />
        </Suspense>
      </SessionProvider>
    );
  }
  return (
    <SessionProvider value={session}>
      <ClockProvider session={session}>
        <OutboxProvider person={session.person.id} key={session.person.id}>
          <Routes />
        </OutboxProvider>
      </ClockProvider>
    </SessionProvider>
  );
}
