import { plural } from '../plural.ts';

const counted = plural('en');

/** Texts of the lobby, beyond what it shows at first. */
export const enLobby = {
  emailMissing: 'Enter your e-mail address.',
  emailNoAt: 'There is no @ in it. An e-mail address looks like name@example.org.',
  emailNoDomain: 'Something is missing after the @, such as example.org.',
  emailWrong: 'Enter an e-mail address such as name@example.org.',
  roomMissing: 'Enter the name of a room.',
  roomWrong: 'Room names have 1 to 100 visible characters.',
  didYouMean: (email: string) => `Did you mean ${email}?`,

  hereNobody: 'Nobody is here yet',
  hereCount: (count: number) => counted(count, { one: '# person is here', other: '# people are here' }),
  /** `names` is a list; `count` is how many they are, with those who are not named. */
  hereNames: (names: string, count: number) => (count === 1 ? `${names} is here` : `${names} are here`),
  /** The last one in the list of names. */
  hereOthers: (count: number) => counted(count, { one: '# other', other: '# others' }),
  hereFull: (capacity: number) =>
    `This room is full: all ${capacity} places are taken. Try again when somebody has left.`,

  willAsk:
    'Your browser will ask for your camera and microphone, so that the others can see and hear you. Choose Allow.',
  willAskCamera: 'Your browser will ask for your camera, so that the others can see you. Choose Allow.',
  willAskMicrophone:
    'Your browser will ask for your microphone, so that the others can hear you. Choose Allow.',
};
