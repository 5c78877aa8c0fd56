import { LonghandError } from '#shared/errors.ts';
import { type FileToken, LARGEST_FILE, PIECE_SIZE } from '#shared/transfer/transfer.ts';

/** What staging asks of the data process. */
export interface StagingClient {
  readonly stage: (input: { name: string; byteSize: number }) => Promise<{ readonly file: FileToken }>;
  readonly stagePiece: (input: {
    file: FileToken;
    offset: number;
    piece: Blob;
  }) => Promise<{ readonly received: number }>;
  readonly discard: (input: { file: FileToken }) => Promise<unknown>;
}

/** What staging reads of a picked file. */
export interface PickedFile {
  readonly name: string;
  readonly size: number;
  readonly slice: (start: number, end: number) => Blob;
}

export interface StagingOptions {
  readonly signal: AbortSignal;
  readonly onSent: (sent: number) => void;
}

/**
 * Hands a picked file over in pieces and answers with its token. An empty or too large file is refused
 * before anything is sent; what was sent is thrown away when it does not come to an end.
 * @throws LonghandError FILE_REFUSED when the file cannot be taken, vanishes or changes while it is read;
 *   the signal's reason once it was aborted
 */
export async function stageFile(client: StagingClient, file: PickedFile, options: StagingOptions): Promise<FileToken> {
  if (file.size === 0) throw refused('empty', file);
  if (file.size > LARGEST_FILE) throw refused('tooLarge', file);
  options.signal.throwIfAborted();
  const staged = await client.stage({ name: shortName(file.name), byteSize: file.size });
  try {
    await sendPieces(client, staged.file, file, options);
    return staged.file;
  } catch (error) {
    await client.discard({ file: staged.file }).catch(() => {
      // The reason why staging failed matters more; what is left over is swept away at the next start.
    });
    throw error;
  }
}

async function sendPieces(client: StagingClient, token: FileToken, file: PickedFile, options: StagingOptions) {
  for (let offset = 0; offset < file.size; offset += PIECE_SIZE) {
    options.signal.throwIfAborted();
    const piece = await readPiece(file, offset);
    const { received } = await client.stagePiece({ file: token, offset, piece });
    options.onSent(received);
  }
  options.signal.throwIfAborted();
}

/** Reads here, not across the port: a file that is gone or was changed shows as an error of reading, nowhere else. */
async function readPiece(file: PickedFile, offset: number): Promise<Blob> {
  const end = Math.min(file.size, offset + PIECE_SIZE);
  let bytes: ArrayBuffer;
  try {
    bytes = await file.slice(offset, end).arrayBuffer();
  } catch (cause) {
    throw refused('vanished', file, cause);
  }
  if (bytes.byteLength !== end - offset) throw refused('incomplete', file);
  return new Blob([bytes]);
}

function refused(problem: 'empty' | 'tooLarge' | 'vanished' | 'incomplete', file: PickedFile, cause?: unknown) {
  return new LonghandError('FILE_REFUSED', { problem, file: file.name }, { cause });
}

/** Names on some systems are longer than the contract takes; the end, with the ending, says most. */
function shortName(name: string): string {
  return name.length <= 255 ? name : name.slice(-255);
}
