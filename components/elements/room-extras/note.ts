import type { Preferences } from '../../utils/preferences.ts';

/**
 * How much a note matters. `trouble` with the own devices and connections is told whatever was chosen: nobody would find out
 * otherwise. `important` asks for attention, `passing` does not.
 */
export type NoteRank = 'trouble' | 'important' | 'passing';

export interface Note {
  readonly rank: NoteRank;
  /** Empty while its texts are being fetched; made only if it is going to be told. */
  readonly text: () => string;
  /** Read out only: it is on screen anyway. Default false. */
  readonly quiet?: boolean;
}

export type TellNote = (note: Note) => void;

/** Whether a note is told to somebody who wants so much. */
export function isTold(rank: NoteRank, wanted: Preferences['announcements']): boolean {
  switch (wanted) {
    case 'all':
      return true;
    case 'important':
      return rank !== 'passing';
    case 'none':
      return rank === 'trouble';
  }
}
