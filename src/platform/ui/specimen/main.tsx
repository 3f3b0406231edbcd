import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { chooseLocale } from '#platform/i18n/choose-locale.ts';
import '../base.css';
import { LocaleProvider } from '../locale.tsx';
import { applyTheme } from '../theme.ts';
import { ToastRegion } from '../toast-region.tsx';
import { Specimen } from './specimen.tsx';

const asked = new URLSearchParams(location.search);
const theme = asked.get('theme');
applyTheme(theme === 'light' || theme === 'dark' ? theme : undefined);

const root = document.getElementById('root');
if (!root) throw new Error('specimen.html has no #root');
createRoot(root).render(
  <StrictMode>
    <LocaleProvider initial={chooseLocale(asked.get('lang') ?? navigator.languages)}>
      <Specimen />
      <ToastRegion />
    </LocaleProvider>
  </StrictMode>,
);
