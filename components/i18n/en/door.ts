/** Texts of the door: who waits at it, and why somebody is not let in. */
export const enDoor = {
  waiting: 'Waiting to be let in',
  waitingText: 'A host has been told that you are here.',
  'error-knock-timeout': 'Nobody answered. Try again in a while.',
  'error-token-required': 'This room is by invitation. Open it through the page that invited you.',
  'error-token-invalid':
    'The invitation is not valid for this room. Open it again through the page that invited you.',
  'error-token-expired': 'The invitation has expired. Open it again through the page that invited you.',
  'error-kicked': 'You were removed from this room.',
  'error-ended': 'The meeting has been ended for everybody.',
  'error-not-permitted': 'You may not do this in this room.',
  'error-muted': 'A host has muted you. Raise your hand to be heard.',
  'error-unavailable': 'The service cannot let anybody in at the moment. Try again in a minute.',
};
