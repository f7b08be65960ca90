/** Texts of the invitation. */
export const enInvite = {
  firstHere: 'Nobody else is here',
  firstHereText: 'Send this link to whoever should come.',
  firstHereNoLink: 'The others appear here as soon as they join.',
  roomLink: 'Link to this room',
  copyText: 'Copy',
  textSelected: 'The text is selected: copy it with the keyboard.',
  copyLink: 'Copy link',
  copied: 'Copied',
  linkCopied: 'The link is in the clipboard.',
  linkSelected: 'The browser keeps the clipboard closed here. The link is selected: copy it from the field.',
  shareLink: 'Share',
  qrCode: 'QR code',
  qrCodeOf: (link: string) => `QR code of the link ${link}`,
  inviteOthers: 'Invite others',
};
