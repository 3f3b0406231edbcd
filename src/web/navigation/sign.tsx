import { icons, type IconName } from './icons.ts';

/** The sign of a page, beside its name in a menu. */
export function Sign({ name }: { readonly name: IconName }) {
  const Icon = icons[name];
  return <Icon size={18} />;
}
