import { concatBytes } from './byteBuffer.ts';

/** How the start of a file tells its Unicode form. */
export interface UnicodeStart {
  readonly form: 'bytes' | 'utf-16le' | 'utf-16be';
  /** Length of the byte-order mark. */
  readonly skip: number;
}

/** Looks at the first (up to four) bytes: byte-order marks, or "BE" of BEGIN with zeros between. */
export function detectUnicodeStart(start: Uint8Array): UnicodeStart {
  const [a, b, c, d] = start;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { form: 'bytes', skip: 3 };
  if (a === 0xff && b === 0xfe) return { form: 'utf-16le', skip: 2 };
  if (a === 0xfe && b === 0xff) return { form: 'utf-16be', skip: 2 };
  if (a !== 0 && b === 0 && c !== 0 && d === 0 && c !== undefined) return { form: 'utf-16le', skip: 0 };
  if (a === 0 && b !== 0 && c === 0 && d !== 0 && d !== undefined) return { form: 'utf-16be', skip: 0 };
  return { form: 'bytes', skip: 0 };
}

/**
 * Makes UTF-8 of a file in UTF-16, piece by piece; leaves everything else as it is. Holds back the
 * first bytes until it can tell.
 */
export class UnicodeInput {
  readonly #onStart: (start: UnicodeStart) => void;
  #first: Uint8Array | null = new Uint8Array(0);
  #decoder: TextDecoder | null = null;
  readonly #encoder = new TextEncoder();

  constructor(onStart: (start: UnicodeStart) => void) {
    this.#onStart = onStart;
  }

  push(bytes: Uint8Array): Uint8Array {
    if (this.#first === null) return this.#convert(bytes);
    const first = this.#first.length === 0 ? bytes : concatBytes([this.#first, bytes]);
    if (first.length < 4) {
      this.#first = first.slice();
      return new Uint8Array(0);
    }
    return this.#begin(first);
  }

  end(): Uint8Array {
    const start = this.#first === null ? new Uint8Array(0) : this.#begin(this.#first);
    if (this.#decoder === null) return start;
    return concatBytes([start, this.#encoder.encode(this.#decoder.decode())]);
  }

  #begin(first: Uint8Array): Uint8Array {
    this.#first = null;
    const start = detectUnicodeStart(first);
    this.#onStart(start);
    if (start.form !== 'bytes') this.#decoder = new TextDecoder(start.form, { ignoreBOM: true });
    return this.#convert(first.subarray(start.skip));
  }

  #convert(bytes: Uint8Array): Uint8Array {
    if (this.#decoder === null) return bytes;
    return this.#encoder.encode(this.#decoder.decode(bytes, { stream: true }));
  }
}
