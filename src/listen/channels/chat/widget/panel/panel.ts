import { element } from '../element.ts';
import { openMemory } from '../keep/memory.ts';
import { languageName, storeName } from '../keep/remembered.ts';
import type { Launcher } from '../launcher/put-up-launcher.ts';
import type { Options } from '../options.ts';
import { callsTo } from '../reach/call.ts';
import { dress } from '../styles.ts';
import { Talk } from '../talk.ts';
import { fetchRewording } from './fetch-rewording.ts';
import { fillsScreen, followKeyboard, onScreenChange } from './fit-screen.ts';
import { furnishRoom, headingId, type Room } from './furnish-room.ts';
import { handOverKey, ownPage } from './hand-over-key.ts';
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
  dress(stage.getRootNode() as ShadowRoot, styles);
  const lasting = openMemory(storeName(options), () => localStorage);
  const visit = openMemory(storeName(options), () => sessionStorage);
  let { locale } = options;
  let words = own;
  let rewording: Rewording = {};
  let isOpen = false;
  let isDue = false;
  let room: Room | undefined;
  const dialog = element('dialog', { class: 'panel', 'aria-labelledby': headingId, tabindex: -1 });
  stage.append(dialog);

  const due = () => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      render();
    });
  };
  const talk = new Talk({ server: options.server, about: { brand: options.brand, product: options.product }, language: () => locale, memory: lasting, onChange: due });
  // Before the first message nothing is kept, not even that the window was open.
  const keep = (name: string, value: string) => (value && talk.keepsake() ? visit.write(name, value) : visit.forget(name));

  function render() {
    const view = talk.view();
    room?.update(view);
    if (isOpen && !visit.read('open')) keep('open', 'yes');
    const isRead = isOpen && document.visibilityState === 'visible';
    launcher.tell(unreadIn(view.lines, talk, lasting, isRead));
  }

  function furnish() {
    const draft = room ? room.field.value : (visit.read('draft') ?? '');
    stage.lang = locale;
    room = furnishRoom(talk, locale, reword(words, locale, rewording), options.privacyNotice, {
      mark: launcher.mark,
      minimise: close,
      keepDraft: (text) => keep('draft', text),
      forget() {
        for (const name of visit.names()) visit.forget(name);
        talk.forget();
      },
      mine: () => handOverKey(ownPage(options.server, locale), talk.keepsake()?.key ?? ''),
      mineAddress: () => `${ownPage(options.server, locale)}#${talk.keepsake()?.key ?? ''}`,
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
    if (fillsScreen()) dialog.showModal();
    else dialog.open = true;
    render();
    room?.toEnd();
    if (isAsked) (fillsScreen() ? dialog : room?.field)?.focus();
  }

  function close() {
    isOpen = false;
    keep('open', '');
    if (dialog.open) dialog.close();
    launcher.show(true);
    launcher.focus();
    render();
  }

  dialog.addEventListener('cancel', (event) => event.preventDefault());
  dialog.addEventListener('close', () => isOpen && !dialog.open && close());
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    if (!room?.closeMenu()) close();
  });
  onScreenChange(() => {
    if (!isOpen) return;
    isOpen = false;
    dialog.close();
    show(true);
  });
  followKeyboard(dialog);
  addEventListener('online', () => talk.refresh());
  addEventListener('offline', due);
  addEventListener('pageshow', ({ persisted }) => persisted && talk.refresh());
  addEventListener('storage', ({ key }) => (key === null || key.startsWith(storeName(options))) && talk.refresh());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && talk.refresh());

  const reworded = fetchRewording(callsTo(options.server, () => locale), options.brand).then((theirs) => {
    rewording = theirs;
    if (Object.keys(theirs).length > 0) furnish();
  });
  furnish();
  if (visit.read('open') && talk.keepsake() && !fillsScreen()) show(false);

  return {
    async open(text) {
      await Promise.race([reworded, new Promise((resolve) => setTimeout(resolve, patience))]);
      if (!isOpen) show(true);
      if (text) room?.fill(text);
      if (text) room?.field.focus();
    },
  };
}
