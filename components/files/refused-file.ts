import { CodedError } from '../utils/coded-error.ts';
import { digest } from './digest.ts';
import { FILE_LIMITS } from './file-limits.ts';
import type { FileErrorCode } from './file-transfer.ts';

/** A file that cannot be sent; `code` says why. */
export class RefusedFile extends CodedError<FileErrorCode> {}

/** For scripts; people read the texts of their language. */
const REASONS: Readonly<Record<FileErrorCode, string>> = {
  'file-too-large': 'A file has 20 MB at most.',
  'file-empty': 'The file is empty.',
  'file-unreadable': 'The file cannot be read. Choose it again.',
  'too-many-files': 'Wait until other files are through, then try again.',
  'nobody-there': 'Nobody is there who could get it.',
};

export function refused(code: FileErrorCode, cause?: unknown): RefusedFile {
  return new RefusedFile(code, REASONS[code], { cause });
}

/** SHA-256 of a file that can be sent. @throws {RefusedFile} */
export async function hashOf(file: File): Promise<string> {
  if (file.size > FILE_LIMITS.size) throw refused('file-too-large');
  if (file.size === 0) throw refused('file-empty');
  return digest(file).catch((error: unknown) => {
    throw refused('file-unreadable', error);
  });
}
