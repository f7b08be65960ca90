/**
 * The sizes that both sides keep to. Lengths are UTF-16 code units, times are milliseconds.
 * The service refuses what is larger; the elements do not let a person type it.
 */
export const LIMITS = {
  /** Protocol version that our own clients send as `v`. A client of the walkthrough sends none. */
  version: 1,
  /** Room name, after normalisation. */
  room: 100,
  /** RFC 5321, section 4.5.3.1.3: a path is 256 octets with its brackets. */
  email: 254,
  displayName: 80,
  /** People whom a look into a room names; the others are counted. */
  previewNames: 5,
  chatText: 4_000,
  /** One emoji as people see it, joined sequences included: the longest of Unicode 17 has 15. */
  reaction: 32,
  /** What a page of ours sends to others as JSON (RFC 8259), in UTF-16 code units of the text. */
  appMessage: 16 * 1024,
  /** Arrays and objects within one another in it; `{ a: [1] }` has two. */
  appMessageDepth: 12,
  /** Ids of participants and of chat messages. */
  id: 64,
  /** A secret is 128 random bits in base64url: 22 characters; longer ones of other clients are taken too. */
  secretMin: 22,
  secretMax: 128,
  token: 4_096,
  /** One session description of a mesh link (RFC 8866). 5.5 kB is usual for audio and video. */
  sdp: 32 * 1024,
  /** One `candidate` line (RFC 8839, section 5.1). */
  candidate: 1_024,
  /** Media sections named in one description. */
  mids: 32,
  /** One Socket.IO frame; a larger one closes the socket. */
  frame: 64 * 1024,
  /** Chat history that a newcomer gets: at most so many messages … */
  chatHistory: 200,
  /** … and none older than this. */
  chatHistoryAge: 60 * 60 * 1000,
  /** Facts kept for `room:sync`; a client further behind gets a snapshot. */
  facts: 500,
  /** An unanswered call ends after this. */
  ringing: 30_000,
  /** A knock that nobody answers ends after this. */
  knocking: 120_000,
  /** People at the door of one room; whoever knocks then is told `full`. */
  waiting: 50,
} as const;

/** `from` of an app message that the site itself has sent, by the API. No participant has this id. */
export const SERVICE_ID = 'service';
