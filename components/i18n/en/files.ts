import { plural } from '../plural.ts';

const count = plural('en');

/** Texts of files. */
export const enFiles = {
  attach: 'Send a file to everyone here',
  fileDownload: 'Download',
  fileSave: 'Save',
  fileCancel: 'Cancel',
  fileRemove: 'Remove from the list',
  /** What a button does, and to which file. */
  fileAction: (action: string, name: string) => `${action}: ${name}`,
  filePreview: (name: string) => `The picture ${name}`,
  fileProgress: (name: string) => `Progress of ${name}`,
  /** Sizes with their units. */
  fileAmount: (done: string, all: string) => `${done} of ${all}`,

  fileOfferedTo: (people: number) =>
    count(people, {
      one: 'Offered to the one person who is here now. Whoever joins later does not get it.',
      other: 'Offered to the # people who are here now. Whoever joins later does not get it.',
    }),
  fileHave: (have: number, people: number) => `${have} of ${people} have it.`,
  fileAllHave: 'Everyone whom it was sent to has it.',
  fileNobodyWants: 'Nobody wanted it.',
  fileReceiving: 'Receiving…',
  fileReceived: 'Received.',
  fileDeclined: 'You declined it.',
  fileCancelled: 'Cancelled.',
  filePaused: 'Waiting for the connection. It goes on by itself.',

  'fileFault-lost': 'The connection was lost on the way. It goes on when the other is back.',
  'fileFault-gone': 'The sender no longer offers it. Ask for it to be sent again.',
  'fileFault-damaged': 'It arrived damaged and was thrown away. Try again.',
  'fileFault-memory':
    'You keep too much from this person already. Save other files and remove them, then try again.',
  'fileFault-file-too-large': 'It is larger than 20 MB. Send a smaller file, or a link to it.',
  'fileFault-file-empty': 'There is nothing in it. Check the file, then choose it again.',
  'fileFault-file-unreadable':
    'Your browser could not read it. Pack a folder into one file; choose a file that has changed again.',
  'fileFault-too-many-files': 'Too many files are under way. Wait until some are through, then try again.',
  'fileFault-nobody-there': 'Nobody is here who could get it. Send it again when somebody has come.',

  toastFile: (name: string, file: string) => `${name} sends ${file}`,
};
