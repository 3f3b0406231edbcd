/** What is read of a voice by those who do not see it. */
export interface ReadVoice {
  text: string;
  language: string;
}

/**
 * The words behind the picture, for keyboards and screen readers: a list box whose one option is the voice in focus, with its place among
 * all. Thousands of hidden elements would slow every page reader down; one is enough to be read.
 */
export class VoiceList {
  readonly #host: HTMLElement;
  readonly #read: (id: string) => ReadVoice | undefined;
  readonly #option = document.createElement('div');
  #ids: readonly string[] = [];
  #focused: string | undefined;

  constructor(host: HTMLElement, label: string, read: (id: string) => ReadVoice | undefined) {
    this.#host = host;
    this.#read = read;
    host.tabIndex = 0;
    host.setAttribute('role', 'listbox');
    host.setAttribute('aria-label', label);
    this.#option.id = `voice-${crypto.randomUUID()}`;
    this.#option.setAttribute('role', 'option');
    this.#option.style.cssText = 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap';
    this.#option.hidden = true;
    host.append(this.#option);
  }

  /** In reading order. */
  hang(ids: readonly string[]): void {
    this.#ids = ids;
    this.#say(this.#focused !== undefined && ids.includes(this.#focused) ? this.#focused : ids[0]);
  }

  /** Words that left are gone at once, before the picture has been painted anew. */
  drop(left: readonly string[]): void {
    this.hang(this.#ids.filter((id) => !left.includes(id)));
  }

  focus(id: string | undefined): void {
    this.#focused = id;
    this.#say(id ?? this.#ids[0]);
  }

  remove(): void {
    this.#option.remove();
    this.#host.removeAttribute('aria-activedescendant');
  }

  #say(id: string | undefined): void {
    const voice = id === undefined ? undefined : this.#read(id);
    this.#option.hidden = !voice;
    if (!voice || id === undefined) {
      this.#option.textContent = '';
      return this.#host.removeAttribute('aria-activedescendant');
    }
    this.#option.textContent = voice.text;
    this.#option.lang = voice.language;
    this.#option.setAttribute('aria-posinset', String(this.#ids.indexOf(id) + 1));
    this.#option.setAttribute('aria-setsize', String(this.#ids.length));
    this.#option.setAttribute('aria-selected', String(id === this.#focused));
    this.#host.setAttribute('aria-activedescendant', this.#option.id);
  }
}
