import { wordList } from './word-list.ts';

/**
 * First names that are German words, brands or places as well: alone they stay, beside a cue or a surname they are
 * names.
 */
export const germanWordsThatAreNames = wordList(`
  advent alexa amor aster august auguste aurora bach barb basil bathe berg bill bond bonn can china christ dahlie
  derby mio reiner gottlob edel eden elan elektra elle else engel erle ernst ernte esche evangelist fee felicitas fine flamme flora
  florence florenz gala german germana germane golda gong grace grit hagen harm hazel heide hella hermes herz isar
  ivory jade job junior kamille kay klee kola krone lada laser liebe lila lilie linde line lord luna lux lyra magd mai
  malta mandarine margarita marina marine matt ferry lasse mars martini maus melisse melitta merlin merline meta mine
  mo montana muse nada nelke nike nikolaus nord nova nur olive ost otto pal panda paris pascal perle primo prinz rasch
  raute reif rex rio rock rom roma roman romeo rosa rose rosine rubin ruby said sait satin saturn selters severin
  silber silvester siri sirius sol sonne stein stern sunny taube tell thymian tukan tulpe urban venus verona vital
  viva wanne weide west wolf wolke
`);
