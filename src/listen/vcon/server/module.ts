import { featureModule } from '#platform/http/feature-module.ts';
import { vconContract } from '../contract/operations.ts';
import { bringKey } from './keys/bring-key.ts';
import { keys } from './keys/keys.ts';
import { makeKey } from './keys/make-key.ts';

/** Containers of conversations, and the keys they are signed with. */
export function vconModule() {
  return featureModule({ name: 'vcon', contract: vconContract, handlers: { keys, makeKey, bringKey } });
}
