import type { Voice, VoiceChannel, VoiceMood } from '../contract/voice.ts';

const channels: readonly VoiceChannel[] = ['chat', 'mail', 'chat', 'call', 'social', 'mail', 'chat', 'in-person', 'call', 'chat'];
const moods: readonly VoiceMood[] = ['thankful', 'relieved', 'delighted', 'touched', 'thankful', 'surprised', 'relieved', 'thankful', 'delighted'];

const german = [
  'Danke! Sie haben mir den Tag gerettet.',
  'Endlich jemand, der zuhört.',
  'Das ging ja schneller, als ich tippen kann. Wow!',
  'Vielen herzlichen Dank für Ihre Geduld mit mir und meinem alten Router.',
  'Sie sind ein Schatz, Frau A.!',
  'Ich habe drei Tage lang gezittert, ob das Geschenk rechtzeitig kommt. Heute früh lag es vor der Tür, und meine Tochter hat gestrahlt. Das vergesse ich Ihnen nicht.',
  'Mega, danke euch!!',
  'Ich wollte mich nur noch einmal melden und sagen: Es hat alles geklappt.',
  'So stelle ich mir Kundendienst vor.',
  'Meine Mutter ist 84 und hat am Telefon wieder gelacht. Danke dafür.',
  'Dankeschön 🙏',
  'Sie haben nicht nur mein Problem gelöst, sondern mir auch erklärt, woran es lag. Das macht sonst keiner.',
  'Hammer Service, ehrlich.',
  'Ich bin Ihnen unendlich dankbar, dass Sie die Stornierung noch hinbekommen haben. Nach dem Trauerfall in der Familie hatte ich dafür einfach keine Kraft mehr.',
  'Nach vier Anrufen woanders waren Sie die Erste, die mir wirklich geholfen hat.',
  'Tausend Dank!',
  'Danke, dass Sie so ruhig geblieben sind. Ich war es nämlich nicht.',
  'Das Ersatzteil passt wie angegossen, die Waschmaschine läuft wieder, und fünf Kinder haben saubere Hosen.',
  'Wenn nur alle so wären wie Sie!',
  'Ich hätte nicht gedacht, dass an einem Sonntagabend noch jemand antwortet. Herzlichen Dank aus Lübeck.',
  'Spitze ❤️',
  'Herr B. hat sich eine halbe Stunde Zeit genommen, obwohl es eigentlich nur um zwei Euro ging.',
  'Ihre Rückerstattung ist angekommen. Vielen Dank für die unkomplizierte Abwicklung der Kundendienstangelegenheit!',
  'Sie haben uns den Urlaub gerettet.',
  'Danke für das ehrliche Nein. Damit kann ich arbeiten.',
  'Ein großes Lob an das ganze Team, besonders an die nette Kollegin von gestern Abend.',
  'Puh. Danke.',
  'Ich schreibe sonst nie Bewertungen, aber das musste jetzt sein: freundlich, schnell, kompetent. Bitte geben Sie das weiter.',
  'Jetzt kann ich wieder ruhig schlafen.',
  'Das war das netteste Gespräch der ganzen Woche.',
  'Danke für Ihre Hilfe mit dem Formular, allein hätte ich das nie geschafft.',
  'Sie haben Wort gehalten. Das ist selten geworden.',
];
const english = [
  'Thank you, you are a lifesaver!',
  'You made my day.',
  'I honestly expected to be passed around for an hour. You sorted it in five minutes.',
  'Best support I have ever had.',
  'Bless you for staying on the line with my dad until it worked.',
  'Thanks a million!',
  'You really listened.',
  'I was close to tears when I rang, and I was laughing when we hung up. Thank you so much for your kindness.',
  'Wow, that was quick!',
  'The replacement arrived this morning, two days early. I cannot thank you enough.',
  'Please tell Ms A. that she is wonderful.',
  'It works!!! 🎉🎉',
  'Nobody has ever explained my bill to me so clearly.',
  'Thank you for treating me like a person and not like a ticket number.',
  'My son got his birthday present in time, all thanks to you. He has not put it down since.',
  'Brilliant. Simply brilliant.',
  'You went out of your way for a complete stranger, and I will remember it.',
  'Thanks for being honest with me.',
  'Such a relief, thank you.',
  'I came to complain and leave as a fan.',
  'Thank you for your patience with an old man and his new phone.',
  'That was above and beyond.',
  'What a lovely surprise to get a real answer.',
  'You rock 🎸',
  'Many thanks to your driver, who carried the wardrobe up to the fourth floor and would not even take a glass of water.',
  'Faster than I could make tea.',
  'Thank you. I mean it.',
  'It is rare to feel taken care of. Today I did.',
];

/** Fictional thanks as they come in, sixty texts in turn, each time by another channel, in another mood, on another day. */
export function voices(count: number): Voice[] {
  const texts = [...german.map((text) => ({ text, language: 'de' as const })), ...english.map((text) => ({ text, language: 'en' as const }))];
  return Array.from({ length: count }, (_, index) => {
    const { text, language } = texts[(index * 37 + 11) % texts.length] as (typeof texts)[number];
    return {
      id: `voice-${index}`,
      text,
      language,
      channel: channels[(index * 7 + Math.floor(index / texts.length)) % channels.length] as VoiceChannel,
      mood: moods[(index * 5 + Math.floor(index / 7)) % moods.length] as VoiceMood,
      at: new Date(Date.UTC(2026, 10, 20) - ((index * 13) % 90) * 86_400_000).toISOString().slice(0, 10),
    };
  });
}
