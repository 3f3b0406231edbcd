/** What topic `quotes` delivers: somewhere quoted words ended, so what is shown should be read again. Nothing says whose. */
export interface QuotesItem {
  type: 'ended';
}
