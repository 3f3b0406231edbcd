export { de as words } from './messages.de.ts';
