import { plural } from '#platform/i18n/plural.ts';
import type { Translation } from '#platform/i18n/translation.ts';
import type { en } from './messages.en.ts';

export const de: Translation<typeof en> = {
  title: 'Heute',
  helped: 'Menschen haben heute Hilfe bekommen',
  helpedFew: 'Heute haben hier bisher weniger als fünf Menschen Hilfe bekommen.',
  simulated: (n) => plural('de', n, { one: 'Dazu eine Person der Demo, die nirgends mitzählt.', other: `Dazu ${n} Personen der Demo, die nirgends mitzählen.` }),
  simulatedBadge: 'simuliert',
  chairs: {
    own: 'Ihr Platz',
    title: 'Freie Plätze jetzt',
    none: 'Gerade ist kein Platz frei. Sobald jemand einen anbietet, steht er hier.',
    all: 'Zu allen Plätzen',
    free: (n) => plural('de', n, { none: 'Gerade ist kein Platz frei.', one: 'Gerade ist ein Platz frei.', other: `Gerade sind ${n} Plätze frei.` }),
  },
  desk: {
    title: 'Ihr Schreibtisch',
    state: { free: 'Ihr freier Platz ist angeboten.', closed: 'Ihr freier Platz ist nicht angeboten.', breather: 'Sie machen gerade eine Atempause.' },
    sitting: (n) => plural('de', n, { one: 'Ein Gast sitzt neben Ihnen.', other: `${n} Gäste sitzen neben Ihnen.` }),
    asking: (n) => plural('de', n, { one: 'Jemand möchte neben Ihnen Platz nehmen.', other: `${n} Personen möchten neben Ihnen Platz nehmen.` }),
    go: 'Zum Schreibtisch',
    heardMe: 'Wer mich gehört hat',
  },
  ledger: {
    title: 'Einwilligungsbuch',
    signed: (day, chains) => plural('de', chains, { none: `Zuletzt unterschrieben für den ${day}.`, one: `Zuletzt unterschrieben für den ${day}, mit einer Kette.`, other: `Zuletzt unterschrieben für den ${day}, mit ${chains} Ketten.` }),
    never: 'Noch nicht unterschrieben; das geschieht jede Nacht.',
    verify: 'Prüfen',
    log: 'Zugriffsprotokoll',
    proposals: (n) => plural('de', n, { one: 'Ein Vorschlag zu gesperrten Einstellungen wartet auf eine Entscheidung.', other: `${n} Vorschläge zu gesperrten Einstellungen warten auf eine Entscheidung.` }),
    decide: 'Zu den Vorschlägen',
  },
  still: {
    title: 'Steht still',
    webhooks: (names, n) => plural('de', n, { one: `Der Webhook ${names} wurde abgeschaltet.`, other: `Die Webhooks ${names} wurden abgeschaltet.` }),
    lines: (names, n) => plural('de', n, { one: `Der Anschluss ${names} erreicht sein System nicht.`, other: `Die Anschlüsse ${names} erreichen ihre Systeme nicht.` }),
    toWebhooks: 'Zu den Webhooks',
    toLines: 'Zu den Anschlüssen',
  },
  steps: {
    title: 'Erste Schritte',
    lead: 'Was es braucht, bis der erste Gast die erste Kundin hört.',
    done: 'erledigt',
    open: 'noch offen',
    units: { title: 'Bereiche benennen', detail: 'Was gehört wurde, findet so dorthin, wo ein Problem beginnt.', go: 'Zu den Bereichen' },
    people: { title: 'Menschen einladen', detail: 'Mindestens jemanden im Service und jemanden, der sich dazusetzt.', go: 'Zu den Einladungen' },
    reasons: { title: 'Kontaktgründe benennen', detail: 'Der Service wählt einen, wenn ein Gespräch endet.', go: 'Zu den Kontaktgründen' },
    widget: { title: 'Den Chat auf Ihre Website setzen', detail: 'Eine Zeile vor dem Ende der Seite. Gespeichert wird nichts, bevor jemand schreibt.', snippet: 'Diese Zeile', go: 'Worte und Marken' },
    chair: { title: 'Den ersten Platz anbieten', detail: 'Das tut der Service am Schreibtisch; ab dann darf sich jemand dazusetzen.', go: 'Zum Schreibtisch' },
  },
  voices: {
    title: 'Drei Stimmen',
    titleFewer: 'Stimmen',
    none: 'Noch keine Stimmen',
    noneSentence: 'Sobald ein Gast Worte einer Kundin oder eines Kunden festhält oder aufschreibt, was gefallen hat, steht es hier.',
    heardBy: (name, role) => `Gehört von ${name}, ${role}`,
    heardByMe: 'Von mir gehört',
    all: 'Alles, was gehört wurde',
  },
  news: {
    title: 'Was gerade auffällt',
    none: 'Sobald Eindrücke zu Themen zusammengefasst sind, stehen die frischesten hier.',
    all: 'Alle Themen',
  },
};
