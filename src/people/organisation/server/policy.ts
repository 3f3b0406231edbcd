import type { Employee } from '#platform/http/actor.ts';

/** Only the administration changes who works here and what they may do. */
export function mayChangeEmployees(caller: Employee): boolean {
  return caller.roles.has('admin');
}

const everything = ['name', 'language', 'timeZone', 'guestsPerHost', 'asking', 'retention'];

/** The settings a caller may change: the steward how listening goes, data protection how long content is kept. */
export function changeableSettings({ roles }: Employee): string[] {
  if (roles.has('admin')) return everything;
  return [...(roles.has('steward') ? ['guestsPerHost', 'asking'] : []), ...(roles.has('dpo') ? ['retention'] : [])];
}
