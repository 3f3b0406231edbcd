import type { Role } from '#platform/contract/audience.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import type { Employee } from '../contract/employee.ts';

/** What is being typed about somebody. */
export interface PersonDraft {
  name: string;
  email: string;
  functionDe: string;
  functionEn: string;
  unitId: string | null;
  superior: { id: string; name: string } | null;
  roles: readonly Role[];
  language: Locale;
}

/** A draft to begin with: of an employee, or empty. */
export function personDraft(language: Locale, employee?: Employee): PersonDraft {
  return {
    name: employee?.name ?? '',
    email: employee?.email ?? '',
    functionDe: employee?.function.de ?? '',
    functionEn: employee?.function.en ?? '',
    unitId: employee?.unit?.id ?? null,
    superior: employee?.superior ?? null,
    roles: employee?.roles ?? ['guest'],
    language: employee?.language ?? language,
  };
}

/** A draft as the API takes it; a function that was left empty stays what it is. */
export function personInput({ name, email, functionDe, functionEn, unitId, superior, roles, language }: PersonDraft) {
  const isSaid = functionDe.trim() !== '' && functionEn.trim() !== '';
  return {
    name,
    email,
    ...(isSaid && { function: { de: functionDe, en: functionEn } }),
    unitId,
    superiorId: superior?.id ?? null,
    roles: [...roles],
    language,
  };
}
