import '@motcua/fields/ui/base.css';
import { ToastRegion } from '@motcua/fields/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { restoreLanguage } from './app/language';
import { router } from './app/routes';
import { useSession } from './app/session';

restoreLanguage();
void useSession.getState().refresh();

const root = document.getElementById('app');
if (root)
  createRoot(root).render(
    <StrictMode>
      <ToastRegion>
        <RouterProvider router={router} />
      </ToastRegion>
    </StrictMode>,
  );
