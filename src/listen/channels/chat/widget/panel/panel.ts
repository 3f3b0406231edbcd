import { openMemory } from '../keep/memory.ts';
import { languageName } from '../keep/remembered.ts';
import type { Launcher } from '../launcher/put-up-launcher.ts';
import type { Options } from '../options.ts';
import { callsTo } from '../reach/call.ts';
import { openTalk } from '../talk.ts';
import { borrow, element } from './borrowed.ts';
import { fetchRewording } from './fetch-rewording.ts';
import { followKeyboard, smallScreen } from './fit-screen.ts';
import { furnishRoom, type Room } from './furnish-room.ts';
import { handOverKey } from './hand-over-key.ts';
import styles from './panel.css?inline';
import { reword, type Rewording, type Words } from './words.ts';
import { unreadIn } from './unread.ts';

/** The open widget. */
export interface Panel {
  /** Opens it, with words already in the field if given. */
  open(text?: string): void;
}

/** Milliseconds to wait for the organisation's own words before opening with ours. */
const patience = 400;

/** Furnishes the panel beside the launcher. It begins to follow a known customer's conversation at once, open or not. */
export function furnishPanel(stage: HTMLElement, options: Options, launcher: Launcher, own: Words): Panel {
  borrow(launcher);
  launcher.dress(styles);
  const { server, brand, product, store, privacyNotice } = options;
  const lasting = openMemory(store, () => localStorage);
  const visit = openMemory(store, () => sessionStorage);
  let { locale } = options;
  let words = own;
  let rewording: Rewording = {};
  let isOpen = false;
  let isDue = false;
  let room: Room | undefined;
  const dialog = element('dialog.panel.corner', {
    tabIndex: -1,
    oncancel: (event) => event.preventDefault(),
    onclose: () => isOpen && !dialog.open && close(),
    onkeydown(event) {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      if (!room?.closeMenu()) close();
    },
  });
  stage.append(dialog);

  const due = () => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      render();
    });
  };
  const talk = openTalk({ server, about: { brand, product }, language: () => locale, memory: lasting, onChange: due });
  // Before the first message nothing is kept, not even that the window was open.
  const keep = (name: string, value: string) => (value && talk.keepsake() ? visit.write(name, value) : visit.forget(name));

  function render() {
    const view = talk.view();
    room?.update(view);
    if (isOpen && !visit.read('open')) keep('open', 'yes');
    const isRead = isOpen && !document.hidden;
    const unread = unreadIn(view.lines, talk, lasting, isRead);
    launcher.tell(unread, words.unread(unread));
  }

  function furnish() {
    const draft = room ? room.field.value : (visit.read('draft') ?? '');
    stage.lang = locale;
    const said = reword(words, locale, rewording);
    dialog.ariaLabel = said.texts.heading;
    room = furnishRoom(talk, locale, said, privacyNotice, {
      mark: launcher.mark,
      minimise: close,
      keepDraft: (text) => keep('draft', text),
      forget() {
        for (const name of visit.names()) visit.forget(name);
        talk.forget();
      },
      go: (path) => handOverKey(server + path, talk.keepsake()?.key),
      // Whoever has none yet gets one where the way leads.
      address: (path) => `${server}${path}#${talk.keepsake()?.key ?? ''}`,
      async speak(other) {
        words = await launcher.words(other);
        locale = other;
        if (talk.keepsake()) lasting.write(languageName, other);
        furnish();
        room?.field.focus();
      },
    });
    room.fill(draft);
    dialog.replaceChildren(...room.nodes);
    render();
    room.toEnd();
  }

  /** Shows the panel: beside the page, or over all of it where the screen is small. Takes the focus only if asked to. */
  function show(isAsked: boolean) {
    isOpen = true;
    launcher.show(false);
    if (smallScreen.matches) dialog.showModal();
    else dialog.open = true;
    render();
    room?.toEnd();
    if (isAsked) (smallScreen.matches ? dialog : room?.field)?.focus();
  }

  function close() {
    isOpen = false;
    keep('open', '');
    if (dialog.open) dialog.close();
    launcher.show(true);
    launcher.focus();
    render();
  }

  // For instance because a tablet is turned.
  smallScreen.onchange = () => {
    if (!isOpen) return;
    isOpen = false;
    dialog.close();
    show(true);
  };
  followKeyboard(dialog);
  addEventListener('online', talk.refresh);
  addEventListener('offline', due);
  addEventListener('pageshow', ({ persisted }) => persisted && talk.refresh());
  addEventListener('storage', ({ key }) => (key === null || key.startsWith(store)) && talk.refresh());
  document.addEventListener('visibilitychange', () => document.hidden || talk.refresh());

  const reworded = fetchRewording(callsTo(server, () => locale), brand).then((theirs) => {
    rewording = theirs;
    if (Object.keys(theirs).length > 0) furnish();
  });
  furnish();
  if (visit.read('open') && talk.keepsake() && !smallScreen.matches) show(false);

  return {
    async open(text) {
      await Promise.race([reworded, new Promise((resolve) => setTimeout(resolve, patience))]);
      if (!isOpen) show(true);
      if (text) room?.fill(text);
      if (text) room?.field.focus();
    },
  };
}
