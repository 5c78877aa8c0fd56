/** What a card may say its version is. */
export type VcardVersion = '2.1' | '3.0' | '4.0';

/** One parameter as it stands: `TYPE=home,fax` is one parameter with two values. */
export interface VcardParam {
  /** In upper case. A bare value of vCard 2.1 (`TEL;WORK:`) is given its name: TYPE, ENCODING, VALUE, CHARSET. */
  readonly name: string;
  /** Unquoted, RFC 6868 escapes undone. At least one, possibly empty. */
  readonly values: readonly string[];
}

/**
 * One property ("content line"). Transfer encodings (quoted-printable, base64, data: URI) and
 * character sets are undone, so the parameters ENCODING and CHARSET never occur here.
 */
export interface VcardProperty {
  /** `item1` of `item1.URL`, or null. */
  readonly group: string | null;
  /** In upper case, without the group. */
  readonly name: string;
  /** The name as it was written (`X-ABLabel`); the writer uses this one. */
  readonly rawName: string;
  readonly params: readonly VcardParam[];
  /** The whole value as text: the components joined again, escapes undone. Empty for bytes. */
  readonly value: string;
  /** The value split at `;`, and each part at `,` (not in 2.1), escapes undone. This is what the writer writes. */
  readonly components: readonly (readonly string[])[];
  /** The content when the value was base64 or a data: URI (RFC 2397). */
  readonly bytes: Uint8Array | null;
  /** Media type of `bytes` in lower case ("image/jpeg") when the card says so. */
  readonly mediaType: string | null;
}

/** What was wrong in a file. None of these stops the reader. */
export type VcardProblemCode =
  /** Lines that are no part of a card, or a line in a card that is no property. */
  | 'garbage'
  | 'comment'
  | 'missingEnd'
  | 'unexpectedEnd'
  | 'missingVersion'
  | 'unknownVersion'
  /** A line break that should have been escaped; it was taken as part of the value before. */
  | 'unescapedNewline'
  /** Undeclared text that is not UTF-8; `detail` names the encoding that was used instead. */
  | 'notUtf8'
  | 'unknownCharset'
  /** Bytes that do not fit the declared character set. */
  | 'undecodableText'
  | 'badBase64'
  | 'lineTooLong'
  | 'cardTooLarge'
  /** The file holds no card at all; `detail` is "empty", "binary" or "text". */
  | 'noCards'
  | 'tooManyProblems';

/** One problem with the place where it is. */
export interface VcardProblem {
  readonly code: VcardProblemCode;
  /** 1-based line of the file. */
  readonly line: number;
  /** An excerpt of the text, or a name, as the code needs; at most 200 characters. */
  readonly detail: string;
}

/** A top-level card. Cards nested in AGENT stay text in that property's value. */
export interface VcardCard {
  /** 1-based position among the cards of the file. */
  readonly index: number;
  /** 1-based line of BEGIN. */
  readonly line: number;
  /** Offset of the BEGIN line in the file, in bytes. */
  readonly offset: number;
  /** Null when the card does not say, or says something else. */
  readonly version: VcardVersion | null;
  /** Without BEGIN, VERSION and END. */
  readonly properties: readonly VcardProperty[];
  readonly problems: readonly VcardProblem[];
}

/** Settings of the reader. */
export interface VcardReaderOptions {
  /** Encoding of cards that are not UTF-8 and do not say what they are. Default windows-1252. */
  readonly fallbackEncoding?: string;
  /** A card's properties beyond this many bytes are dropped, with a problem. Default 32 MiB. */
  readonly maxCardBytes?: number;
  /** A line beyond this many bytes is dropped, with a problem. Default: as a card. */
  readonly maxLineBytes?: number;
}
