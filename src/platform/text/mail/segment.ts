/**
 * What a stretch of a mail's text is: the writer's own words, words of an earlier mail repeated below or between them, a
 * message of somebody else handed on, or the closing with name and address.
 */
export type SegmentKind = 'own' | 'quoted' | 'forwarded' | 'signature';

/** Consecutive lines of one kind. */
export interface Segment {
  kind: SegmentKind;
  text: string;
}
