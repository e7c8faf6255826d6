import { lazy } from 'react';
import { Route, Routes as Switch } from 'react-router';
import { Shell } from './Shell.js';

const Today = lazy(() => import('../screens/today/Today.js'));

/** Every screen and its address. Each is fetched when it is first opened. */
export function Routes() {
  return (
    <Switch>
      <Route element={<Shell />}>
        <Route index element={<Today />} />
      </Route>
    </Switch>
  );
}
