import { sql } from 'kysely';

/** The time zone of the organisation, as part of a statement; Berlin's before there is one. Days of the calendar are counted in it. */
export const houseZone = sql<string>`coalesce((select organisation.time_zone from people.organisation), 'Europe/Berlin')`;
