/** Where a progress line is written: a terminal, or what is like one. */
export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const EVERY_MS = 100;

/** One line of a terminal that is written again and again. It says nothing where there is no terminal, or in CI. */
export class ProgressLine {
  readonly #terminal: Terminal;
  readonly #isShown: boolean;
  readonly #startedAt = performance.now();
  #text = '';
  #timer: NodeJS.Timeout | undefined;

  constructor(terminal: Terminal, isCi: boolean) {
    this.#terminal = terminal;
    this.#isShown = terminal.isTTY === true && !isCi;
  }

  /** Shows a text from now on, with the time that has passed, which goes on. */
  say(text: string): void {
    this.#text = text;
    if (!this.#isShown || this.#timer !== undefined) return;
    this.#draw();
    // It must not keep the process alive.
    this.#timer = setInterval(() => this.#draw(), EVERY_MS).unref();
  }

  /** Takes the line away, so that other text can be written. */
  end(): void {
    if (this.#timer === undefined) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#terminal.write(`\r${CLEAR_LINE}`);
  }

  #draw(): void {
    const seconds = ((performance.now() - this.#startedAt) / 1000).toFixed(1);
    // Some terminals do not know how wide they are, and say 0.
    const width = this.#terminal.columns || 80;
    const line = `${seconds} s  ${this.#text}`.slice(0, width - 1);
    this.#terminal.write(`\r${CLEAR_LINE}${line}`);
  }
}

const CLEAR_LINE = '\u001B[2K';
