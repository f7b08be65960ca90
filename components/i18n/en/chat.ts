/** Texts of chat and people. */
export const enChat = {
  newMessages: 'New messages',
  latestMessages: 'Go to the latest message',
  latestMessagesNew: (count: number) => `Go to the latest message, ${count} new`,
  copyMessage: 'Copy message',
  notSentCount: (count: number) => `${count} messages were not sent.`,
  sendAllAgain: 'Send all again',
  charactersLeft: (count: number) => `${count} characters left`,
  messageFull: 'A message cannot be longer than this.',
  dropFiles: 'Drop files here to send them',
};
