import type { NotedPermission } from '../../contract/praise.ts';

/** A permission while it is being noted. */
export interface PermissionDraft {
  may: 'none' | NotedPermission['may'];
  how: string;
  on: string;
}

/** What is noted, as a form begins. */
export function permissionDraft(noted: NotedPermission | null, today: string): PermissionDraft {
  return noted ? { ...noted } : { may: 'none', how: '', on: today };
}

/** As the API takes it. */
export function notedPermission({ may, how, on }: PermissionDraft): NotedPermission | null {
  return may === 'none' ? null : { may, how, on };
}
