/*
 * The few names of the web platform that shared/ may use. They exist in every process of ours
 * (window, Electron's Node, workers), but come neither with lib ES2023 nor without a DOM or Node
 * type library, and those two must not be visible here. Declared no wider than they are used.
 */

interface TextDecoder {
  readonly encoding: string;
  decode(input?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

/** Throws a RangeError for a label that the platform does not know. */
declare var TextDecoder: {
  new (label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean }): TextDecoder;
};

interface TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}

declare var TextEncoder: {
  new (): TextEncoder;
};

/** Base64 to a string with one character (0-255) per byte. Throws on text that is not base64. */
declare function atob(data: string): string;

/** A string with one character (0-255) per byte to base64. Throws on characters above 255. */
declare function btoa(data: string): string;

interface Blob {
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
  slice(start?: number, end?: number, type?: string): Blob;
}

declare var Blob: {
  new (parts?: readonly (Uint8Array<ArrayBuffer> | string)[], options?: { readonly type?: string }): Blob;
};
