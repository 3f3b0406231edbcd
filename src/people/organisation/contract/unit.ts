import { z } from 'zod';
import { fieldSentence } from '#platform/contract/field-sentence.ts';
import { Id } from '#platform/contract/identifiers.ts';
import { Bilingual } from './bilingual.ts';

/** Short stable name of a unit in imports and addresses. */
export const UnitKey = z.string().regex(/^[a-z0-9-]{1,60}$/, fieldSentence('may have a–z, 0–9 and hyphens, at most 60', 'darf a–z, 0–9 und Bindestriche haben, höchstens 60'));

/** A part of the organisation; units form trees. */
export const Unit = z.object({ id: Id, key: UnitKey, name: Bilingual, parentId: Id.nullable() });
export type Unit = z.infer<typeof Unit>;
