export { en as words } from './messages.en.ts';
export { furnishPanel } from './panel.ts';
