import { transact } from '#platform/db/transact.ts';
import type { Services } from '#platform/http/request-context.ts';
import { loadProvider } from './load-provider.ts';
import { openLibrary, type Library } from './open-library.ts';
import { providerConfig } from './provider-config.ts';

/**
 * better-auth, built when somebody first signs in: loading it takes a third of a second that no start and no test should
 * wait for. The instance for the provider is built anew when its settings change, on whichever node they changed.
 */
export class SignInLibrary {
  readonly #services: Services;
  #local: Promise<Library> | undefined;
  #provider: { version: string; library: Promise<Library> } | undefined;

  constructor(services: Services) {
    this.#services = services;
  }

  /** For passwords and for people we recognise ourselves; needs no provider. */
  local(): Promise<Library> {
    return (this.#local ??= openLibrary(this.#services));
  }

  /** For sign-ins at the organisation's provider; undefined when none is set. */
  async atProvider(): Promise<Library | undefined> {
    const { database, vault } = this.#services;
    const provider = await transact(database, { path: 'none', actor: null }, (tx) => loadProvider(tx, vault));
    if (!provider) return undefined;
    if (this.#provider?.version !== provider.version) {
      this.#provider = { version: provider.version, library: openLibrary(this.#services, providerConfig(this.#services, provider)) };
    }
    return this.#provider.library;
  }
}
