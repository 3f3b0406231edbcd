export { de as words } from './messages.de.ts';
export { furnishPanel } from './panel.ts';
