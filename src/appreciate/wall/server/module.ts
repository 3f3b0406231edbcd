import { join } from 'node:path';
import { featureModule, type FeatureModule } from '#platform/http/feature-module.ts';
import type { Services } from '#platform/http/request-context.ts';
import { wallContract } from '../contract/operations.ts';
import { arrange } from './arrange.ts';
import { Arranged } from './arranged.ts';
import { addScreen } from './screens/add-screen.ts';
import { authenticateScreen } from './screens/authenticate-screen.ts';
import { changeScreen } from './screens/change-screen.ts';
import { cutScreensElsewhere } from './screens/cut-elsewhere.ts';
import { listScreens } from './screens/list-screens.ts';
import { removeScreen } from './screens/remove-screen.ts';
import { renewKey } from './screens/renew-key.ts';
import { screenTopic } from './screens/screen-topic.ts';
import { showScreen } from './screens/show-screen.ts';
import { shown } from './screens/shown.ts';
import { serveWindows } from './serve-windows.ts';
import { show } from './show.ts';
import type { WallParts } from './wall-parts.ts';

/** Where the build leaves what screens and websites load. */
const built = join(import.meta.dirname, '../../../../dist/wall');

/** The wall, and the screens that show it. */
export function wallModule(services: Services, { board }: Pick<WallParts, 'board'>): FeatureModule {
  const parts: WallParts = { board, arranged: new Arranged() };
  return featureModule({
    name: 'wall',
    contract: wallContract,
    authenticators: [authenticateScreen(services)],
    topics: [screenTopic(services, parts)],
    routes: (app) => serveWindows(app, built, services.database),
    async start() {
      const listening = new DisposableStack();
      listening.use(cutScreensElsewhere(services));
      listening.use(services.bell.listen('wall-arranged', () => parts.arranged.tell()));
      return { [Symbol.asyncDispose]: async () => listening.dispose() };
    },
    handlers: {
      show,
      arrange: (context, input) => arrange(context, parts, input),
      listScreens,
      addScreen,
      changeScreen,
      renewKey,
      removeScreen,
      screen: showScreen,
      shown,
    },
  });
}
