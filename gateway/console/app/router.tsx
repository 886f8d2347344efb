import { useEffect, useState } from 'react';
import { Navigate, type RouteObject, RouterProvider, createBrowserRouter } from 'react-router-dom';
import { type Role } from '../../../shared/domain/roles';
import { Loading } from '../kit/feedback/loading';
import { RemedyProvider } from '../kit/rule/remedy-pages';
import { type RoleModule, hasSearch } from '../kit/role-module';
import { LinksProvider } from '../kit/work/next-item';
import { WorkProvider } from '../kit/work/work-context';
import { WorkHome } from '../kit/work/work-home';
import { WorkOfKind } from '../kit/work/work-of-kind';
import { FRAME } from '../words/frame';
import { say } from '../words/language';
import { loadRoleModule } from './role-modules';
import { NotFoundPage, PageFault } from '../kit/feedback/page-fault';
import { Shell } from './shell/shell';

type Router = ReturnType<typeof createBrowserRouter>;

/** Loads the pages of a role, and shows the page for the current address. */
export function ConsoleRouter({ role }: { role: Role }) {
  const [router, setRouter] = useState<Router | 'failed' | null>(null);
  useEffect(() => {
    loadRoleModule(role).then(
      (module) => setRouter(routerOf(module)),
      () => setRouter('failed'),
    );
  }, [role]);
  if (router === null) return <Loading />;
  if (router === 'failed') {
    return <PageFault title={say(FRAME.brokenTitle)} text={say(FRAME.unreachable)} onRetry={() => location.reload()} />;
  }
  return (
    <WorkProvider>
      <RouterProvider router={router} />
    </WorkProvider>
  );
}

function routerOf({ pages, routes, Home, linkOf, remedies = {} }: RoleModule): Router {
  if (!location.pathname.startsWith('/console/')) history.replaceState(null, '', '/console/work');
  const children: RouteObject[] = [
    { index: true, element: <Navigate to="/work" replace /> },
    {
      path: 'work',
      element: (
        <WorkHome linkOf={linkOf}>
          <Home />
        </WorkHome>
      ),
    },
    { path: 'work/:kind', element: <WorkOfKind linkOf={linkOf} /> },
    {
      path: 'help',
      lazy: async () => {
        const { HelpPage } = await import('./help/help-page');
        return { element: <HelpPage hasSearch={hasSearch(pages)} /> };
      },
    },
  ];
  const rest: RouteObject = { path: '*', element: <NotFoundPage /> };
  const fault = <PageFault title={say(FRAME.brokenTitle)} text={say(FRAME.broken)} onRetry={() => location.reload()} />;
  const root: RouteObject = {
    path: '/',
    element: (
      <LinksProvider value={linkOf}>
        <RemedyProvider value={remedies}>
          <Shell pages={pages} />
        </RemedyProvider>
      </LinksProvider>
    ),
    errorElement: fault,
    hydrateFallbackElement: <Loading />,
    children: children.concat(routes, rest),
  };
  return createBrowserRouter([root], { basename: '/console' });
}
