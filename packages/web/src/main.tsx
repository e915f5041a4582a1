// Starts the app: reads the address, draws the first screen, and keeps the app for use offline.

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './shell/app.js';
import { prefetch } from './shell/views.js';
import { applyPreferences } from './state/preferences.js';
import { current, restore } from './state/store.js';
import { law } from './worker/law.js';
import './style/tokens.css';
import './style/base.css';
import './style/shell.css';
import './style/figure.css';
import './style/print.css';

// The law is read while the page is still being drawn.
void law.ask('warm', {});

applyPreferences();
await restore();
prefetch(current().view);
const root = document.getElementById('app');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // After the first answer, so that keeping things for later does not slow it.
  window.addEventListener('load', () =>
    setTimeout(() => void navigator.serviceWorker.register('./sw.js').catch(() => undefined), 1500),
  );
}
