import { slot } from '#web/navigation/slot.ts';

/** On the start page, between the day's sentence and what waits for the reader. */
export const onToday = slot<object>('today: above the parts');
