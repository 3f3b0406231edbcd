import type { ComponentType } from 'react';

/** A part of the page about websites that another feature brings. */
export type BesideChat = ComponentType<{
  /** Key of the brand the page is about; undefined for all websites. */
  readonly brand: string | undefined;
}>;
