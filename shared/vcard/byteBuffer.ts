/** Bytes that grow at the end; appending is linear over time however small the pieces are. */
export class ByteBuffer {
  #bytes = new Uint8Array(0);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  at(index: number): number {
    return this.#bytes[index] ?? 0;
  }

  append(piece: Uint8Array): void {
    if (this.#bytes.length === 0) {
      // Not slice(): of Node's Buffer that is a view of the same memory.
      this.#bytes = new Uint8Array(piece);
      this.#length = piece.length;
      return;
    }
    const needed = this.#length + piece.length;
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
    }
    this.#bytes.set(piece, this.#length);
    this.#length = needed;
  }

  /** Forgets everything from `length` on. A large backing store is given back when emptied. */
  truncate(length: number): void {
    this.#length = Math.min(this.#length, length);
    if (this.#length === 0 && this.#bytes.length > 65_536) this.#bytes = new Uint8Array(0);
  }

  /** A view that is valid until the next change. */
  view(start = 0): Uint8Array {
    return this.#bytes.subarray(start, this.#length);
  }

  copy(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

/** All pieces in one array. */
export function concatBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** True for a space or a tab. */
export function isBlankByte(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09;
}

/** True when every byte is below 128. */
export function isAscii(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if ((bytes[i] ?? 0) > 0x7f) return false;
  return true;
}

/** One character per byte: exact for ASCII, good enough to look for ASCII words in anything else. */
export function asciiText(bytes: Uint8Array): string {
  let text = '';
  if (bytes.length < 200) {
    for (let i = 0; i < bytes.length; i++) text += String.fromCharCode(bytes[i] ?? 0);
    return text;
  }
  for (let i = 0; i < bytes.length; i += 8192) {
    text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  }
  return text;
}
