import { ByteBuffer } from './byteBuffer.ts';

/** A line of the file as it stands, without its line end. */
export interface PhysicalLine {
  /** Valid only until the callback returns. */
  readonly bytes: Uint8Array;
  /** 1-based. */
  readonly number: number;
  /** Bytes from the start of the file. */
  readonly offset: number;
  /** The line was longer than allowed; `bytes` holds its start only. */
  readonly cut: boolean;
}

const LF = 0x0a;
const CR = 0x0d;

/**
 * Cuts a stream of bytes into lines, wherever the pieces are cut. Line ends are CRLF, LF, CR, and
 * CR CR LF (files that went through a text-mode copy twice), which counts as one.
 */
export class LineSplitter {
  readonly #maxLineBytes: number;
  readonly #onLine: (line: PhysicalLine) => void;
  readonly #held = new ByteBuffer();
  #cut = false;
  #carriageReturns = 0;
  #number = 1;
  #offset = 0;
  #unitBytes: 1 | 2 = 1;

  constructor(maxLineBytes: number, onLine: (line: PhysicalLine) => void) {
    this.#maxLineBytes = maxLineBytes;
    this.#onLine = onLine;
  }

  /** Call before the first push: bytes skipped (a byte-order mark), and 2 when the file was UTF-16. */
  startAt(offset: number, unitBytes: 1 | 2): void {
    this.#offset = offset;
    this.#unitBytes = unitBytes;
  }

  push(bytes: Uint8Array): void {
    let at = 0;
    while (at < bytes.length) {
      const byte = bytes[at];
      if (this.#carriageReturns > 0) {
        if (byte === LF || byte === CR) {
          this.#offset += this.#unitBytes;
          this.#carriageReturns = byte === LF ? 0 : this.#carriageReturns + 1;
          at++;
          continue;
        }
        this.#settleCarriageReturns();
      }
      let end = at;
      while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) end++;
      const piece = bytes.subarray(at, end);
      if (end === bytes.length) {
        this.#hold(piece);
        return;
      }
      this.#emit(piece);
      if (bytes[end] === CR) this.#carriageReturns = 1;
      at = end + 1;
    }
  }

  end(): void {
    this.#settleCarriageReturns();
    if (this.#held.length > 0 || this.#cut) this.#emit(new Uint8Array(0));
  }

  /** CR CR without LF were lines of their own after all: all but the first, which has been emitted. */
  #settleCarriageReturns(): void {
    const extra = this.#carriageReturns - 1;
    this.#carriageReturns = 0;
    for (let i = 0; i < extra; i++) {
      this.#onLine({
        bytes: new Uint8Array(0),
        number: this.#number++,
        offset: this.#offset - (extra - i) * this.#unitBytes,
        cut: false,
      });
    }
  }

  #hold(piece: Uint8Array): void {
    const room = this.#maxLineBytes - this.#held.length;
    if (piece.length > room) this.#cut = true;
    this.#heldUnits += this.#measure(piece);
    this.#held.append(piece.length > room ? piece.subarray(0, Math.max(0, room)) : piece);
  }

  #heldUnits = 0;

  #emit(piece: Uint8Array): void {
    let bytes = piece;
    let size = this.#measure(piece);
    if (this.#held.length > 0 || this.#cut) {
      this.#hold(piece);
      bytes = this.#held.view();
      size = this.#heldUnits;
    } else if (piece.length > this.#maxLineBytes) {
      this.#cut = true;
      bytes = piece.subarray(0, this.#maxLineBytes);
    }
    this.#onLine({ bytes, number: this.#number++, offset: this.#offset, cut: this.#cut });
    this.#offset += size + this.#unitBytes;
    this.#held.truncate(0);
    this.#heldUnits = 0;
    this.#cut = false;
  }

  /** Bytes that this UTF-8 text takes in the file: the same, or its UTF-16 code units twice. */
  #measure(piece: Uint8Array): number {
    if (this.#unitBytes === 1) return piece.length;
    let units = 0;
    for (const byte of piece) {
      if (byte < 0x80 || byte >= 0xc0) units += byte >= 0xf0 ? 2 : 1;
    }
    return units * 2;
  }
}
