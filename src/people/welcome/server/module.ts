import { featureModule, type FeatureModule } from '#platform/http/feature-module.ts';
import type { Access } from '#people/access/server/access.ts';
import { welcomeContract } from '../contract/operations.ts';
import type { DemoSeed } from './begin-demo.ts';
import { openDoor } from './open-door.ts';
import { showInstance } from './show-instance.ts';
import { signInToDemo } from './sign-in-to-demo.ts';

/** The first steps in an empty house. `demoSeeds` are what each feature brings to the demo company. */
export function welcomeModule({ access, demoSeeds }: { access: Access; demoSeeds: readonly DemoSeed[] }): FeatureModule {
  return featureModule({
    name: 'welcome',
    contract: welcomeContract,
    handlers: {
      showInstance,
      openDoor: (context, input) => openDoor(context, access, demoSeeds, input),
      signInToDemo: (context, input) => signInToDemo(context, access, input),
    },
  });
}
