import { encodingOf } from './encoding.ts';

/** No line of a text log is longer; what is longer is cut. */
const mostCharacters = 20_000;

/** The lines of a text, whatever its encoding, piece by piece. */
export class LineReader {
  #decoder: TextDecoder | undefined;
  #pending = '';

  push(bytes: Uint8Array): readonly string[] {
    this.#decoder ??= new TextDecoder(encodingOf(bytes));
    return this.#lines(this.#decoder.decode(bytes, { stream: true }));
  }

  end(): readonly string[] {
    const lines = [...this.#lines(this.#decoder?.decode() ?? ''), this.#pending];
    this.#pending = '';
    return lines;
  }

  #lines(text: string): readonly string[] {
    const lines = (this.#pending + text).split(/\r?\n/);
    this.#pending = (lines.pop() ?? '').slice(0, mostCharacters);
    return lines;
  }
}
