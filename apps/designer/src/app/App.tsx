import { Skeleton, ToastRegion } from '@motcua/fields/ui';
import { RouterProvider } from 'react-router';
import { getMe } from './api';
import { Failure } from './Loaded';
import { router } from './routes';
import { SignInScreen } from './SignIn';
import { SessionProvider } from './session';
import { appTexts } from './texts';
import { useLoad } from './use-load';

export function App() {
  const { load, reload } = useLoad('me', getMe);
  if (load.state === 'loading') return <Skeleton label={appTexts.loading} />;
  if (load.state === 'failed') {
    if (load.refusal.status === 401) return <SignInScreen />;
    return (
      <main className="de-alone">
        <Failure refusal={load.refusal} retry={reload} />
      </main>
    );
  }
  return (
    <SessionProvider me={load.value}>
      <ToastRegion>
        <RouterProvider router={router} />
      </ToastRegion>
    </SessionProvider>
  );
}
