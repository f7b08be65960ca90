import type { Translate } from '../../i18n/localize.ts';
import type { FileTransfer } from '../../room/room-state.ts';

/** How a file stands, as a sentence that says what to do next where there is something to do. Empty where buttons say it all. */
export function fileStatus(t: Translate, file: FileTransfer): string {
  if (file.fault) return t(`fileFault-${file.fault}`);
  if (file.paused) return t('filePaused');
  return file.own ? ownStatus(t, file) : theirStatus(t, file);
}

function ownStatus(t: Translate, { phase, recipients }: FileTransfer): string {
  const have = recipients.filter((recipient) => recipient.phase === 'complete').length;
  switch (phase) {
    case 'offered':
    case 'moving':
      if (have > 0) return t('fileHave', have, recipients.length);
      return t('fileOfferedTo', recipients.length);
    case 'complete':
      return have === recipients.length ? t('fileAllHave') : t('fileHave', have, recipients.length);
    case 'declined':
      return t('fileNobodyWants');
    case 'cancelled':
      return t('fileCancelled');
    case 'failed':
      return '';
  }
}

function theirStatus(t: Translate, { phase }: FileTransfer): string {
  switch (phase) {
    case 'offered':
    case 'failed':
      return '';
    case 'moving':
      return t('fileReceiving');
    case 'complete':
      return t('fileReceived');
    case 'declined':
      return t('fileDeclined');
    case 'cancelled':
      return t('fileCancelled');
  }
}
