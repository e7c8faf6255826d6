import { lazy } from 'react';
import { Route, Routes as Switch } from 'react-router';
import { Shell } from './Shell.js';

const AntdTheme = lazy(() => import('./AntdTheme.js'));
const Receipt = lazy(() => import('../screens/receipt/Receipt.js'));
const Task = lazy(() => import('../screens/task/Task.js'));
const Today = lazy(() => import('../screens/today/Today.js'));

/** Every screen and its address. Each is fetched when it is first opened. */
export function Routes() {
  return (
    <Switch>
      <Route element={<Shell />}>
        <Route index element={<Today />} />
        <Route path="receipts/:key" element={<Receipt />} />
        <Route element={<AntdTheme />}>
          <Route path="tasks/:id" element={<Task />} />
        </Route>
      </Route>
    </Switch>
  );
}
