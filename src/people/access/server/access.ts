import type { OfferedPermissions } from './offered-permissions.ts';
import type { SignInLibrary } from './sign-in-library.ts';

/** What the operations of this feature share, built once per process. */
export interface Access {
  library: SignInLibrary;
  offered: OfferedPermissions;
}
