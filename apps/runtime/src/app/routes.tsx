import { createBrowserRouter } from 'react-router';
import { CrashPage } from './CrashPage';
import { NotFoundPage } from './NotFoundPage';
import { Shell } from './Shell';

/** Each screen is fetched when it is first opened. */
export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <CrashPage />,
    children: [
      {
        errorElement: <CrashPage />,
        children: [
          { path: '/', lazy: async () => ({ Component: (await import('../procedure-finder/FinderPage')).FinderPage }) },
          {
            path: '/thu-tuc/:code',
            lazy: async () => ({ Component: (await import('../procedure-finder/ProcedurePage')).ProcedurePage }),
          },
          {
            path: '/lam-ho-so/:caseId',
            lazy: async () => ({ Component: (await import('../form-filling/CaseLayout')).CaseLayout }),
            children: [
              {
                index: true,
                lazy: async () => ({ Component: (await import('../form-filling/CasePage')).CasePage }),
              },
              {
                path: 'kiem-tra',
                lazy: async () => ({ Component: (await import('../form-filling/CheckPage')).CheckPage }),
              },
              {
                path: ':componentId',
                lazy: async () => ({ Component: (await import('../form-filling/FillPage')).FillPage }),
              },
            ],
          },
          {
            path: '/ho-so',
            lazy: async () => ({ Component: (await import('../dossiers/MyDossiersPage')).MyDossiersPage }),
          },
          {
            path: '/ho-so/:code',
            lazy: async () => ({ Component: (await import('../dossiers/DossierPage')).DossierPage }),
          },
          {
            path: '/xu-ly/:code?',
            lazy: async () => ({ Component: (await import('../officer-desk/DeskPage')).DeskPage }),
          },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
]);
