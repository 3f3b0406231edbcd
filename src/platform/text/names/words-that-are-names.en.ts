import { wordList } from './word-list.ts';

/**
 * First names that are everyday English words. Capitalised in the middle of an English sentence they are taken for
 * names.
 */
export const englishWordsThatAreNames = wordList(`
  care cash crash ferry anyone anthem babe babes bam bro edit felicity goddess hark harm hella legion line long lore lotta
  lovely man mitt money odyssey op paint papa success titan urban able ace till mine admire ah ai al alias alley ally
  alpha alter amazing amber amen an angel angelic angle any archer arena aries arrow art as ash at aura autumn aye
  baby baker banks banner baron basil bay be beautiful beauty bell belle berry best beta bill birch birdie bishop
  blade blaze bless blessed blessing bliss blossom boon boss bounty bow boy brain breeze breezy brick bright brook
  buck buddy by cache cage calm camp can candy cane cannon canyon captain cartel carver case cashmere catch champ
  champion chance chandler channel chaos chapel charity charm chase cherish cherry chi chip chosen chuck cinnamon
  clarity clay clever cliff cloud clove clover coal colt comfort cook copper cord cosmos cotton courage court creek
  crew cricket crimson cross cruise crystal da daily daisy dale dang darling dash dawn de deacon dean deep dell demon
  denim deny desire destiny diamond divine do doc dodge don dot dove dream drew driver duke dusty earl early ebony
  echo edge elder else em ember emperor envy era essence eve even evening ever faith falcon fancy fantasy favor
  favorite favour fawn feather fern fisher flash flint flora forest forever fortune fox free freedom future galaxy
  gale gamma gates gemini gene general genesis ginger girl given glen glory go gold golden gorgeous grace gracious
  grant gray grey guy gypsy ha hale hall hamlet handsome happy harbor harmony harsh hart haven hawk hazel he heath
  heather heavenly hero hi hill ho holiday holly holt honesty honey honor honour hope horizon hunter if imagine in
  indigo infant innocence iris is it ivory ivy ja jade jam jasmine jay jazz jet jewel jewels job journey joy jr junior
  justice karma king kingdom kit kitty knight knowledge ko la lady lake lance lane lark lavender law le leaf lean
  legacy legend li liberty life light lily link lion lo long lotus love loyal lu lucky lyrics ma magic magnum maiden
  majesty major male manual maple marigold marina mark marry mars marshal martial marvel marvelous master matty
  maximum md me meadow meet melody memory mercy merit merry messiah mi midnight miles million mills min minor miracle
  mister misty mo money moon morning moss my mystery mystic na nana nation ne no noble noon not nova ocean of oh ok
  olive on opal or orchid pace pagan page papa paradise parish park parks passion pastor pat patience peace pearl penn
  penny pepper petal pierce pilot piper pisces pixie poem poet poetry polo poppy porter power praise precious price
  prince princess promise prophet purpose queen quest race rage rain rainbow ram ranger raven reality rebel reed reign
  remedy rhythm rich rider ridge riot river rob rock rocket rocky rod rogue rope rose rosemary rosy royal royalty ruby
  ruff rumor rush rusty ryder saffron sage said sailor saint sandy satin saw scarlet scarlett scot scout season secret
  sender seven shade shadow shepherd sherry shine shooter shy silver sincere sir sire siren skip sky slate snow so sol
  sole son sonny soul sparrow spike spirit spring stark steel sterling stone storm stormy story strong success sue
  sultan summer summit sunny sunset sunshine supreme swan sway sweet sweetheart tag tally tank tanner taurus tea teal
  tel tempest temple terra thorn thunder thy tiger tin titan to trace tracker tray treasure trinity trip true truly
  trust truth tuck turner twilight una unique unity unknown up us vanity velvet via victory vida violet virgo wade
  walker warner we webster weekday wells whisper will windy winner winter wisdom wise wolf worth wren wright yo young
  zen zone
`);

/**
 * Names of places, months, brands and devices that are first names too. Only a cue ("my name is …") makes them a
 * name.
 */
export const placesAndBrandsThatAreNames = wordList(
  `
  allah buddha catholic chinese christ christian dr dutch english french german god greek indian irish italian jesus
  korean latin lord mexican mr ms muslim norman roman santa saxon scotch spanish thai turkish viking welsh summer
  winter spring autumn angeles basel bay cloudy mai juni juli januar februar märz oktober dezember downtown east
  heights hill hills los monte mount mountain north northside rainy san santa snowy south southside springs sunny
  valley village west april august christmas december easter february friday january july june march may monday noel
  november october saturday september sunday thursday tuesday wednesday
`,
  `
  adelaide africa alaska albany alexandria amazon america arabia arizona asia athena atlanta atlantis austin australia
  avalon babylon bali belfast berkeley berlin bethlehem bonn boston brazil bremen bristol britain bronx brooklyn cairo
  calais california cambridge camden canada cardiff carolina charleston chelsea chicago china cleveland colorado
  cordoba corsica cuba cyprus dakota dallas delhi denver devon dresden dublin durham eden egypt england essex europe
  everest florence florenz france geneva georgia germany glasgow goa granada greece hagen haiti hamburg harlem harvard
  hawaii holland houston illinois india indiana iowa iran iraq ireland israel italy jamaica japan jericho jersey
  jerusalem jordan kansas kashmir kensington kent kentucky kenya korea laredo lebanon leipzig lexington lincoln lisbon
  london lourdes lyon madrid maine malaysia malta manchester manhattan memphis messina mexico miami milan milano
  montana mumbai naples nebraska nepal nevada nile odessa ohio oklahoma olympia omaha oregon orlando oxford palestine
  paris persia phoenix portland princeton raleigh richmond rio rome russia sahara salem salzburg savannah scotland
  seattle seville siberia sicily siena sierra spain stanford sydney syria taiwan tampa tennessee texas thailand troy
  tulsa utah valencia vegas venice verona vienna vietnam virginia wales washington windsor yale york zion zurich
`,
  `
  adobe aldi alexa apple ariel armani audi bentley bialetti bosch braun camry canon casio chanel chevy citroen corolla
  cortana delta dhl dior dpd dyson ebay fiat fissler ford google gucci harley hermes hilton honda hyatt ikea jura kia
  klarna krups lego lenor leonardo lexus lidl lucca lyft marlboro melitta mercedes meta miele moulinex nike nikon
  nissan nivea opel oracle paypal persil philips pnc porsche prada renault rosenthal rowenta royce saturn severin siri
  skoda somat tamarind tchibo tefal tesla toyota uber united ups versace virgin visa vodafone wmf yaris zoom zwilling
`,
);
