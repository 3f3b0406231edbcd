import { Separator } from 'react-aria-components/Menu';
import floating from './floating.module.css';

/** A line between two groups of a `Menu`. */
export function MenuSeparator() {
  return <Separator className={floating.separator} />;
}
