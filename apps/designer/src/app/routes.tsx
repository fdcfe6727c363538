import { Skeleton } from '@motcua/fields/ui';
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { createBrowserRouter } from 'react-router';
import { CrashScreen } from './CrashScreen';
import { Gate, Home } from './Gate';
import { destinations } from './navigation';
import { NotFound } from './Screen';
import { Shell } from './Shell';
import { appTexts } from './texts';

const FormList = late(() => import('../form-list/FormList').then((m) => m.FormList));
const FormEditorScreen = late(() => import('../form-editor/FormEditorScreen').then((m) => m.FormEditorScreen));
const ImportScreen = late(() => import('../form-list/importing/ImportScreen').then((m) => m.ImportScreen));
const FormVersions = late(() => import('../form-list/FormVersions').then((m) => m.FormVersions));
const FormVersionScreen = late(() => import('../form-list/FormVersionScreen').then((m) => m.FormVersionScreen));
const ProcedureList = late(() => import('../procedures/ProcedureList').then((m) => m.ProcedureList));
const ProcedureScreen = late(() => import('../procedures/ProcedureScreen').then((m) => m.ProcedureScreen));
const ProcedureVersions = late(() => import('../procedures/ProcedureVersions').then((m) => m.ProcedureVersions));
const AccountList = late(() => import('../administration/accounts/AccountList').then((m) => m.AccountList));
const AccountScreen = late(() => import('../administration/accounts/AccountScreen').then((m) => m.AccountScreen));
const Organisations = late(() => import('../administration/organisations/Organisations').then((m) => m.Organisations));
const CodeLists = late(() => import('../administration/code-lists/CodeLists').then((m) => m.CodeLists));
const CodeListScreen = late(() => import('../administration/code-lists/CodeListScreen').then((m) => m.CodeListScreen));
const Trail = late(() => import('../administration/trail/Trail').then((m) => m.Trail));

/** Screens are fetched when they are first opened; designers never wait for administration, nor the other way. */
function late(load: () => Promise<ComponentType>): ReactNode {
  const Late = lazy(async () => ({ default: await load() }));
  return (
    <Suspense fallback={<Skeleton lines={6} label={appTexts.loading} />}>
      <Late />
    </Suspense>
  );
}

/** A screen under the gate of the destination that it belongs to. */
function under(path: string, screen: ReactNode): ReactNode {
  return <Gate roles={destinations.find((destination) => destination.path === path)?.roles ?? []}>{screen}</Gate>;
}

export const router = createBrowserRouter(
  [
    {
      element: <Shell />,
      errorElement: <CrashScreen />,
      children: [
        { index: true, element: <Home /> },
        { path: 'thu-tuc', element: under('/thu-tuc', ProcedureList) },
        { path: 'thu-tuc/:code', element: under('/thu-tuc', ProcedureScreen) },
        { path: 'thu-tuc/:code/phien-ban', element: under('/thu-tuc', ProcedureVersions) },
        { path: 'bieu-mau', element: under('/bieu-mau', FormList) },
        { path: 'bieu-mau/nhap', element: under('/bieu-mau', ImportScreen) },
        { path: 'bieu-mau/:code/phien-ban', element: under('/bieu-mau', FormVersions) },
        { path: 'bieu-mau/:code/phien-ban/:version', element: under('/bieu-mau', FormVersionScreen) },
        { path: 'quan-tri/tai-khoan', element: under('/quan-tri/tai-khoan', AccountList) },
        { path: 'quan-tri/tai-khoan/:id', element: under('/quan-tri/tai-khoan', AccountScreen) },
        { path: 'quan-tri/to-chuc', element: under('/quan-tri/to-chuc', Organisations) },
        { path: 'quan-tri/danh-muc', element: under('/quan-tri/danh-muc', CodeLists) },
        { path: 'quan-tri/danh-muc/:list', element: under('/quan-tri/danh-muc', CodeListScreen) },
        { path: 'nhat-ky', element: under('/nhat-ky', Trail) },
        { path: '*', element: <NotFound /> },
      ],
    },
    // The editor fills the window under a bar of its own.
    { path: 'bieu-mau/:code', element: under('/bieu-mau', FormEditorScreen), errorElement: <CrashScreen /> },
  ],
  { basename: '/designer' },
);
