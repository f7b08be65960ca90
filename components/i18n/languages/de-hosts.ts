import { plural } from '../plural.ts';
import type { Texts } from '../texts.ts';

const counted = plural('de');

/** Texts of what hosts do, and of what the others see of it. */
export const deHosts = {
  roleHost: 'Host',
  roleViewer: 'Zuschauer',
  mutedByHost: 'Von einem Host stummgeschaltet',
  chatBarred: 'Sie können hier mitlesen, aber nicht schreiben.',

  hostMute: 'Für alle stummschalten',
  hostAskToUnmute: 'Um Einschalten bitten',
  hostCameraOff: 'Kamera ausschalten',
  hostStopScreen: 'Teilen beenden',
  makeHost: 'Zum Host machen',
  makeParticipant: 'Zum Teilnehmer machen',
  makeViewer: 'Zum Zuschauer machen',
  removePerson: 'Aus dem Raum entfernen\u00a0…',

  removeTitle: (name) => `${name} entfernen?`,
  removeText: (name) => `${name} verlässt das Gespräch sofort und wird nicht wieder eingelassen.`,
  removeOpen:
    'Wer keine eigene Einladung braucht, kann unter anderem Namen zurückkommen. Das verhindern Sie, indem Sie den Raum abschließen oder Neue anklopfen lassen.',
  removeAndLock: 'Den Raum auch abschließen',
  remove: 'Entfernen',
  endTitle: 'Das Gespräch für alle beenden?',
  endText: 'Alle verlassen das Gespräch, auch Sie.',
  endNow: 'Für alle beenden',
  hostCancel: 'Abbrechen',

  waitingTitle: (count) => `Warten auf Einlass (${count})`,
  admit: 'Einlassen',
  deny: 'Abweisen',
  admitPerson: (name) => `${name} einlassen`,
  denyPerson: (name) => `${name} abweisen`,
  admitAll: 'Alle einlassen',
  knockOne: (name) => `${name} möchte herein`,
  knockMany: (count) => counted(count, { one: '# Person möchte herein', other: '# Personen möchten herein' }),
  knockView: 'Ansehen',

  hostTools: 'Host-Funktionen',
  ruleLocked: 'Raum abschließen',
  ruleKnock: 'Neue müssen anklopfen',
  ruleSelfUnmute: 'Alle dürfen ihr Mikrofon selbst wieder einschalten',
  muteEveryone: 'Alle stummschalten',

  mutedBy: (name) => `${name || 'Ein Host'} hat Sie stummgeschaltet`,
  cameraOffBy: (name) => `${name || 'Ein Host'} hat Ihre Kamera ausgeschaltet`,
  screenOffBy: (name) => `${name || 'Ein Host'} hat das Teilen Ihres Bildschirms beendet`,
  'error-no-such-participant': 'Diese Person ist nicht mehr hier.',
  onlyHostUnmutes: 'Nur ein Host kann Ihr Mikrofon freigeben. Heben Sie die Hand, um zu sprechen.',
  unmuteAsked: (name) => `${name || 'Ein Host'} bittet Sie, Ihr Mikrofon einzuschalten`,
  unmuteNow: 'Einschalten',
  stayMuted: 'Stumm bleiben',
  roomLocked: 'Der Raum ist abgeschlossen: Niemand Neues kommt herein',
  roomUnlocked: 'Der Raum ist nicht mehr abgeschlossen',
  nowHost: 'Sie sind jetzt Host',
  nowParticipant: 'Sie nehmen jetzt als Teilnehmer teil',
  nowViewer: 'Sie schauen jetzt zu: Die anderen sehen und hören Sie nicht',
} satisfies Partial<Texts>;
