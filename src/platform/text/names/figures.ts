import { cues } from './phrases.ts';

/**
 * Figures of tales, sayings and customs that bear a person's name: nobody's secret. Returns how many words, from one on, are such
 * a figure.
 */
export const figures = cues([
  'Frau Holle', 'Herr der Ringe', 'Herrn der Ringe', 'Herr im Haus', 'Herr der Lage', 'Herrn der Lage', 'Hans im Glück', 'Hans Guck in die Luft',
  'Hänsel und Gretel', 'Max und Moritz', 'Otto Normalverbraucher', 'Otto Normalbürger', 'Peter Pan', 'Harry Potter', 'Robin Hood', 'Sherlock Holmes',
  'James Bond', 'Pippi Langstrumpf', 'Michel aus Lönneberga', 'Emil und die Detektive', 'Jim Knopf', 'Peter und der Wolf', 'Doktor Allwissend', 'Dr Oetker', 'Meister Proper', 'Mr Proper',
  'Meister Lampe', 'Knecht Ruprecht', 'Sankt Martin', 'Sankt Nikolaus', 'St Martin', 'Romeo und Julia', 'Adam und Eva', 'Kain und Abel', 'Tante Emma', 'Tante Emma Laden',
  'Prinz Karneval', 'Mutter Teresa', 'Mutter Natur', 'Vater Staat', 'Vater Rhein', 'Bruder Leichtfuß', 'Onkel Sam', 'Onkel Doktor', 'Santa Claus', 'Father Christmas',
  'Mother Nature', 'Jack Russell', 'Murphys Gesetz', "Murphy's Law", 'Uncle Sam', 'Mary Poppins', 'Snow White', 'Romeo and Juliet', 'Adam and Eve',
]);
