import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';

const sentences = [
  'Danke, dass Sie gewartet haben, bis ich die Unterlagen gefunden hatte.',
  'Sie haben mir den Tag gerettet.',
  'Ich hatte schon aufgegeben. Dann haben Sie in zwei Minuten gesehen, woran es lag, und ich konnte endlich wieder schlafen.',
  'Frau A. war ein Schatz.',
  'Thank you for not reading from a script.',
  'So freundlich hat mir dort seit Jahren niemand zugehört.',
  'You stayed on the line until my mother could get into her flat. I will not forget that.',
  'Wunderbar!',
  'Der Monteur kam noch am selben Abend. Ohne Sie hätten wir das Wochenende über kein warmes Wasser gehabt, mit einem Neugeborenen im Haus.',
  'Great, that was quick. Thanks a lot for sorting it out.',
  'Vielen Dank für Ihre Geduld mit mir altem Menschen 🙂',
  'شكرا جزيلا لكم على المساعدة',
  'תודה רבה על העזרה',
  'Danke <b>wirklich</b> & herzlich!',
];

const channels = ['chat', 'mail', 'call', 'social', 'in-person', 'letter', 'card'] as const;
const moods = ['thankful', 'relieved', 'delighted', 'touched', 'surprised'] as const;

/** An invented thanks; the same number gives the same one. */
export function thanks(n: number): HungPraise {
  const pick = <T>(list: readonly T[], salt: number) => list[(n * 2_654_435_761 + salt * 40_503) % 4_294_967_296 % list.length] as T;
  return {
    id: `${(n >>> 0).toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
    text: pick(sentences, 1),
    language: pick(['de', 'en'] as const, 2),
    channel: pick(channels, 3),
    mood: pick(moods, 4),
    at: `2026-${String(1 + (n % 12)).padStart(2, '0')}-15`,
    journeyStep: pick(['Lieferung', 'Rechnung', 'Umzug', undefined], 5),
    weight: 1,
    simulated: false,
    may: 'inside',
  };
}
