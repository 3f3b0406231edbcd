import '#platform/ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyTheme } from '#platform/ui/theme.ts';
import { queryClient } from './api/query-client.ts';
import { App } from './app.tsx';
import { LiveClient } from './live/live-client.ts';
import { reloadAfterUpdate } from './loading/reload-after-update.ts';
import { isRefusal } from './routing/is-refusal.ts';
import { buildRouter } from './router.tsx';
import { firstLocale } from './session/remembered-locale.ts';
import { sessionQuery } from './session/session-query.ts';

applyTheme();
reloadAfterUpdate();
// What is read before the first render, the session, already asks for this language.
document.documentElement.lang = firstLocale();

const askAgain = () => void queries.invalidateQueries(sessionQuery);
const queries = queryClient(askAgain);
const live = new LiveClient({ url: `${location.origin.replace(/^http/, 'ws')}/api/v1/live`, onRefused: askAgain });

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
// Pages that are refused have a page of their own to say so; only surprises are reported.
const onCaughtError = (error: unknown) => void (isRefusal(error) || reportError(error));
createRoot(root, { onCaughtError }).render(
  <StrictMode>
    <App router={buildRouter(queries)} queries={queries} live={live} />
  </StrictMode>,
);
