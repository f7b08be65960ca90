import { plural } from '../plural.ts';
import type { Texts } from '../texts.ts';
import { deCall } from './de-call.ts';
import { deCheck } from './de-check.ts';
import { deHosts } from './de-hosts.ts';
import { deHelp } from './de-help.ts';
import { deSettings } from './de-settings.ts';

const counted = plural('de');

export const texts: Texts = {
  lobbyTitle: 'Einem Raum beitreten',
  lobbyTitleFor: (room) => `${room} beitreten`,
  email: 'E-Mail',
  displayName: 'Ihr Name',
  optional: 'optional',
  room: 'Raum',
  roomHint: 'Wer denselben Namen eingibt, trifft Sie dort.',
  join: 'Beitreten',
  joining: 'Sie treten bei\u00a0…',
  checkConnection: 'Verbindung prüfen',

  preview: 'Ihre Kamera',
  you: 'Sie',
  cameraOff: 'Ihre Kamera ist aus',
  cameraStarting: 'Ihre Kamera startet\u00a0…',
  turnCameraOff: 'Kamera ausschalten',
  turnCameraOn: 'Kamera einschalten',
  mute: 'Mikrofon ausschalten',
  unmute: 'Mikrofon einschalten',
  devices: 'Kamera und Mikrofon auswählen',
  camera: 'Kamera',
  microphone: 'Mikrofon',
  tryAgain: 'Erneut versuchen',

  'error-full':
    'Dieser Raum ist voll. Versuchen Sie es erneut, wenn jemand gegangen ist, oder nutzen Sie einen anderen Raum.',
  'error-unreachable':
    'Der Dienst ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  'error-timeout': 'Der Dienst hat nicht rechtzeitig geantwortet. Versuchen Sie es erneut.',

  'ended-left': 'Sie haben das Gespräch verlassen',
  'ended-network': 'Die Verbindung ist abgebrochen',
  'endedText-left': 'Sie können jederzeit zurückkommen.',
  'endedText-network': 'Prüfen Sie Ihre Verbindung und treten Sie dann erneut bei.',
  joinAgain: 'Erneut beitreten',
  notJoined: 'Bereit, wenn Sie es sind',
  joinFailed: 'Das hat nicht geklappt',

  toolbar: 'Steuerung des Gesprächs',
  shareScreen: 'Bildschirm teilen',
  stopSharing: 'Teilen beenden',
  chat: 'Chat',
  chatUnread: (count) => `Chat, ${counted(count, { other: '# ungelesen' })}`,
  people: 'Personen',
  raiseHand: 'Hand heben',
  lowerHand: 'Hand senken',
  reactions: 'Reaktionen',
  layout: 'Ansicht',
  more: 'Mehr',
  leave: 'Verlassen',

  personScreen: (name) => `Bildschirm von ${name}`,
  yourScreen: 'Ihr Bildschirm',
  muted: 'Mikrofon aus',
  handRaised: 'Hand gehoben',
  'link-connecting': 'Wird verbunden\u00a0…',
  'link-connected': 'Verbunden',
  'link-reconnecting': 'Wird neu verbunden\u00a0…',
  'link-failed': 'Keine Verbindung',
  reconnecting: 'Verbindung zum Dienst unterbrochen. Wird neu verbunden\u00a0…',

  close: 'Schließen',

  ...deCall,
  ...deHosts,
  ...deSettings,

  emailMissing: 'Geben Sie Ihre E-Mail-Adresse ein.',
  emailNoAt: 'Darin fehlt ein @. Eine E-Mail-Adresse sieht so aus: name@example.org.',
  emailNoDomain: 'Nach dem @ fehlt etwas, zum Beispiel example.org.',
  emailWrong: 'Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.org.',
  roomMissing: 'Geben Sie den Namen eines Raums ein.',
  roomWrong: 'Raumnamen haben 1 bis 100 sichtbare Zeichen.',
  didYouMean: (email) => `Meinten Sie ${email}?`,

  hereNobody: 'Noch ist niemand hier',
  hereCount: (count) => counted(count, { one: '# Person ist hier', other: '# Personen sind hier' }),
  hereNames: (names, count) => (count === 1 ? `${names} ist hier` : `${names} sind hier`),
  hereOthers: (count) => counted(count, { one: '# weitere Person', other: '# weitere Personen' }),
  hereFull: (capacity) =>
    `Dieser Raum ist voll: Alle ${capacity} Plätze sind besetzt. Versuchen Sie es erneut, wenn jemand gegangen ist.`,

  willAsk:
    'Ihr Browser fragt gleich nach Kamera und Mikrofon, damit die anderen Sie sehen und hören können. Erlauben Sie den Zugriff.',
  willAskCamera:
    'Ihr Browser fragt gleich nach der Kamera, damit die anderen Sie sehen können. Erlauben Sie den Zugriff.',
  willAskMicrophone:
    'Ihr Browser fragt gleich nach dem Mikrofon, damit die anderen Sie hören können. Erlauben Sie den Zugriff.',

  joinWithoutDevices: 'Ohne Kamera und Mikrofon beitreten',

  speaker: 'Lautsprecher',
  flipCamera: 'Zur anderen Kamera wechseln',

  // With "Ihre", alike as subject and object: the sentences that they go into use no other case.
  cameraNoun: 'Ihre Kamera',
  microphoneNoun: 'Ihr Mikrofon',
  bothNoun: 'Ihre Kamera und Ihr Mikrofon',
  'device-permission-denied': (what) =>
    `Diese Seite darf ${what} nicht verwenden. Erlauben Sie es neben der Adresse und versuchen Sie es erneut.`,
  'device-dismissed': (what) =>
    `Die Frage nach dem Zugriff auf ${what} wurde geschlossen. Versuchen Sie es erneut und erlauben Sie den Zugriff.`,
  'device-not-found': (what) =>
    `Der Browser findet ${what} nicht. Schließen Sie ein Gerät an und versuchen Sie es erneut.`,
  'device-in-use': (what) =>
    `Ein anderes Programm verwendet gerade ${what}. Schließen Sie dieses Programm und versuchen Sie es erneut.`,
  'device-overconstrained': (what) =>
    `Der Browser kann ${what} nicht wie gewünscht einstellen. Wählen Sie ein anderes Gerät.`,
  'device-insecure-context': (what) =>
    `Browser geben ${what} nur auf sicheren Seiten frei. Öffnen Sie diese Seite mit https://.`,
  'device-blocked-by-policy': (what) =>
    `Die Seite, auf der dieser Raum steht, gibt ${what} nicht frei. Wer sie erstellt hat, muss den Zugriff erlauben.`,
  'device-processor-failed': (what) => `Der Effekt ist ausgefallen, ohne ihn wird übertragen: ${what}.`,
  deviceLost: (what, label) => `${what} ist nicht mehr da. Jetzt wird ${label} verwendet.`,
  deviceNow: (what, label) => `${what} ist jetzt ${label}.`,

  'error-not-supported':
    'Mit diesem Browser sind keine Gespräche möglich. Verwenden Sie eine aktuelle Version von Firefox, Chrome, Edge oder Safari.',
  'error-detached': 'Dieses Formular führt in keinen Raum. Sagen Sie es der Person, die diese Seite betreut.',
  'error-locked': 'Dieser Raum ist abgeschlossen. Bitten Sie jemanden im Raum, ihn zu öffnen.',
  'error-denied': 'Sie wurden nicht hereingelassen.',
  'error-duplicate':
    'Sie sind diesem Raum schon in einem anderen Tab beigetreten. Machen Sie dort weiter, oder schließen Sie den Tab und versuchen Sie es erneut.',
  'error-elsewhere': 'Sie sind in einem anderen Tab in diesem Raum.',
  'error-rate-limited':
    'Zu viele Versuche in kurzer Zeit. Warten Sie einen Moment und versuchen Sie es erneut.',
  'error-closing': 'Der Dienst startet gerade neu. Versuchen Sie es gleich noch einmal.',
  waiting: 'Sie warten auf Einlass',
  waitingText: 'Die Gastgeber wissen, dass Sie da sind.',
  'error-knock-timeout': 'Niemand hat geantwortet. Versuchen Sie es in einer Weile noch einmal.',
  'error-token-required':
    'Dieser Raum ist nur mit Einladung zugänglich. Öffnen Sie ihn über die Seite, die Sie eingeladen hat.',
  'error-token-invalid':
    'Die Einladung gilt nicht für diesen Raum. Öffnen Sie ihn noch einmal über die Seite, die Sie eingeladen hat.',
  'error-token-expired':
    'Die Einladung ist abgelaufen. Öffnen Sie den Raum noch einmal über die Seite, die Sie eingeladen hat.',
  'error-kicked': 'Sie wurden aus diesem Raum entfernt.',
  'error-ended': 'Das Treffen wurde für alle beendet.',
  'error-not-permitted': 'Das dürfen Sie in diesem Raum nicht.',
  'error-muted': 'Sie wurden stummgeschaltet. Melden Sie sich, um zu sprechen.',
  'error-unavailable':
    'Der Dienst kann im Moment niemanden hereinlassen. Versuchen Sie es in einer Minute noch einmal.',
  'error-no-relay':
    'Dieses Gespräch darf nur über ein Relay laufen, und der Dienst hat keines. Bitten Sie den Betreiber, TURN einzurichten.',

  'ended-kicked': 'Sie wurden aus dem Gespräch entfernt',
  'ended-ended': 'Das Gespräch ist beendet',
  'ended-duplicate': 'Das Gespräch läuft in einem anderen Tab weiter',
  'ended-token-expired': 'Ihr Zugang ist abgelaufen',
  'endedText-kicked': 'Wenn Sie das für ein Versehen halten, fragen Sie bei der Gesprächsleitung nach.',
  'endedText-ended': 'Die Gesprächsleitung hat den Raum für alle geschlossen.',
  'endedText-duplicate': 'Sie können das Gespräch hierher holen.',
  'endedText-token-expired': 'Öffnen Sie noch einmal den Link, der Sie hierher geführt hat.',
  joinHere: 'Hier fortsetzen',
  joinAsOther: 'Andere E-Mail verwenden',

  unlockSound: 'Ton einschalten',
  unlockSoundHint: 'Ihr Browser wartet auf einen Klick, bevor er Ton abspielt.',

  cameraIsOff: 'Kamera aus',
  sharing: 'Teilt den Bildschirm',

  chatEmpty: 'Noch keine Nachrichten. Alle im Raum können lesen, was Sie schreiben.',
  chatPlaceholder: 'Nachricht schreiben',
  send: 'Senden',
  notSent: 'Nicht gesendet.',
  sendAgain: 'Erneut senden',

  'link-none': 'Nicht im Gespräch',
  'link-calling': 'Wird angerufen\u00a0…',
  'link-ringing': 'Ruft Sie an\u00a0…',
  call: 'Anrufen',
  callPerson: (name) => `${name} anrufen`,
  cancelCall: 'Abbrechen',
  cancelCallTo: (name) => `Anruf bei ${name} abbrechen`,
  hangUp: 'Auflegen',
  hangUpOn: (name) => `Anruf mit ${name} beenden`,
  accept: 'Annehmen',
  decline: 'Ablehnen',
  incomingCall: (name) => `${name} ruft an`,
  calling: (name) => `${name} wird angerufen\u00a0…`,

  toastJoined: (name) => `${name} ist beigetreten`,
  toastLeft: (name) => `${name} ist gegangen`,
  toastTimeout: (name) => `${name} hat die Verbindung verloren`,
  toastHand: (name) => `${name} hebt die Hand`,
  toastScreen: (name) => `${name} teilt den Bildschirm`,
  toastNoPath: (name) =>
    `Keine Verbindung zu ${name} möglich. Versuchen Sie ein anderes Netz, etwa das Ihres Telefons.`,
  toastDeclined: (name) => `${name} hat den Anruf abgelehnt`,
  toastNoAnswer: (name) => `${name} hat nicht abgenommen`,
  toastMissed: (name) => `Sie haben einen Anruf von ${name} verpasst`,
  toastCancelled: (name) => `${name} hat den Anruf abgebrochen`,
  toastCallEnded: (name) => `Der Anruf mit ${name} ist beendet`,

  ...deCheck,
  ...deHelp,
};
