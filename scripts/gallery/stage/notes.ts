/** A guest's note beside a turn of the dialogues in the room. */
export interface StageNote {
  /** How the turn begins. */
  beside: string;
  kind: 'note' | 'quote' | 'like' | 'question' | 'problem';
  text?: string;
  consequence?: string;
  /** Words of that turn. */
  quotes?: string;
}

/** What the guest writes down while listening, in the language of each conversation. */
export const notes: readonly StageNote[] = [
  {
    beside: 'The fitter had 40 seconds',
    kind: 'problem',
    text: 'Her note for the fitter is on page two of his screen, and he never scrolled.',
    consequence: 'Whoever needs longer to the door counts as not at home.',
  },
  { beside: "So it's not that", kind: 'quote', quotes: "it's not that he didn't care. He didn't see it" },
  { beside: "I can't speak for him", kind: 'question', text: 'Who decided what goes on page one? I think it was us.' },
  {
    beside: '2. Brutto laut',
    kind: 'problem',
    text: 'Unser Gewicht im Datensatz ist um fast die Hälfte zu klein.',
    consequence: 'Der Lkw wird am Tor abgewiesen, im Markt bleibt das Regal leer.',
  },
  { beside: 'schön dass ihr', kind: 'quote', quotes: 'Hilft mir am Tor nix' },
  { beside: 'Stimmt. Deshalb zuerst', kind: 'like', text: 'Erst den Lkw vom Tor bekommen, dann nach der Ursache suchen.' },
];
