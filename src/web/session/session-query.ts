import { queryOptions } from '@tanstack/react-query';
import { readSession } from './read-session.ts';

/** Who is signed in; asked once and again when an answer says otherwise, or the reader comes back to the tab. */
export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: readSession, staleTime: 60_000, gcTime: Infinity });
