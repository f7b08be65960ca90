/** What one takes from another, whatever that other says. Sizes are bytes. */
export const FILE_LIMITS = {
  /** A file has at least one byte, and at most so many. */
  size: 20 * 1024 * 1024,
  /** Name of a file, in UTF-16 code units. */
  name: 120,
  /** Media type, in UTF-16 code units. RFC 6838, section 4.2, allows 127 for each half; what is in use is shorter. */
  type: 100,
  /**
   * Bytes of a file in one message. Far below the 64 KiB that every peer takes (RFC 8841, section 6), because nothing else
   * passes while a message is under way (RFC 8831, section 6.6).
   */
  chunk: 16 * 1024,
  /** One control message, in UTF-16 code units. */
  control: 2_048,
  /** Files of one sender in the list, whatever has become of them. */
  perSender: 24,
  /** Files that one sends, in the list. */
  own: 24,
  /** Files of all senders together, those who have left among them: a new sender is a new id, and that is quickly had. */
  all: 240,
  /** What is kept in memory from one sender, finished or not. Nothing is fetched unasked beyond that from all of them together. */
  held: 100 * 1024 * 1024,
  /** A picture up to this size is fetched unasked. */
  unasked: 1024 * 1024,
} as const;
