import { plural } from '../plural.ts';
import type { Texts } from '../texts.ts';

const counted = plural('de');

/** Texts of what stands on the screen in a call: stage, invitation, controls, chat, files. */
export const deCall = {
  pages: 'Seiten mit Bildern',
  pageNext: 'Nächste Seite',
  pagePrevious: 'Vorherige Seite',
  pageOf: (page, pages) => `Seite ${page} von ${pages}`,

  screenChoice: 'Großer Bildschirm',

  selfViewMove: 'Eigenes Bild verschieben',
  selfViewMoveHint: 'Die Pfeiltasten schieben es in eine andere Ecke.',
  selfViewHide: 'Eigenes Bild ausblenden',
  selfViewShow: 'Eigenes Bild einblenden',

  zoom: 'Zoom',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  zoomFit: 'Ganzen Bildschirm zeigen',
  zoomHint: 'Plus und Minus zoomen, Pfeiltasten verschieben, 0 zeigt den ganzen Bildschirm.',

  pictureInPicture: 'Bild im Bild',
  leavePictureInPicture: 'Bild im Bild beenden',
  tileMenu: (name) => `Optionen für ${name}`,
  pin: 'Anheften',
  unpin: 'Lösen',
  pinned: 'Angeheftet',
  muteForMe: 'Für mich stummschalten',
  unmuteForMe: 'Ton wieder einschalten',
  mutedForMe: (name) => `${name} ist nur für Sie stumm. Ton wieder einschalten.`,
  voiceVolume: 'Lautstärke',
  screenVolume: 'Lautstärke des geteilten Bildschirms',
  percent: (number) => `${number}\u00a0%`,
  'link-poor': 'Schwache Verbindung',
  goodConnection: 'Gute Verbindung',

  firstHere: 'Außer Ihnen ist niemand hier',
  firstHereText: 'Schicken Sie diesen Link allen, die dazukommen sollen.',
  firstHereNoLink: 'Die anderen erscheinen hier, sobald sie beitreten.',
  roomLink: 'Link zu diesem Raum',
  copyText: 'Kopieren',
  textSelected: 'Der Text ist markiert: Kopieren Sie ihn mit der Tastatur.',
  copyLink: 'Link kopieren',
  copied: 'Kopiert',
  linkCopied: 'Der Link ist in der Zwischenablage.',
  linkSelected:
    'Der Browser gibt die Zwischenablage hier nicht frei. Der Link ist markiert: Kopieren Sie ihn aus dem Feld.',
  shareLink: 'Teilen',
  qrCode: 'QR-Code',
  qrCodeOf: (link) => `QR-Code für den Link ${link}`,
  inviteOthers: 'Andere einladen',

  enterFullscreen: 'Vollbild',
  exitFullscreen: 'Vollbild beenden',
  settingsMore: 'Einstellungen\u00a0…',
  layoutAuto: 'Automatisch',
  layoutGrid: 'Raster',
  layoutSpotlight: 'Fokus',
  showSelfView: 'Eigenes Bild anzeigen',

  emojiThumbsUp: 'Daumen hoch',
  emojiHeart: 'Herz',
  emojiLaughing: 'Lachen',
  emojiSurprised: 'Staunen',
  emojiApplause: 'Applaus',
  emojiParty: 'Party',
  emojiThanks: 'Danke',
  emojiWave: 'Winken',
  reacted: (name, emoji) => `${name} reagiert mit ${emoji}`,
  // The emoji stays outside of the forms: there is one that is written with a #.
  reactedAlike: (count, emoji) =>
    `${counted(count, { one: '# Person reagiert', other: '# Personen reagieren' })} mit ${emoji}`,
  reactedMany: (count) => counted(count, { one: '# Reaktion', other: '# Reaktionen' }),

  shortcuts: 'Tastenkürzel',
  shortcutsHint: 'Tastenkürzel wirken, solange das Gespräch im Fokus ist, aber nie beim Tippen.',
  shortcutsOn: 'Kürzel mit nur einer Taste verwenden',
  shortcutMicrophone: 'Mikrofon ein oder aus',
  shortcutTalk: 'Trotz ausgeschaltetem Mikrofon sprechen: gedrückt halten',
  shortcutCamera: 'Kamera ein oder aus',
  shortcutScreen: 'Bildschirm teilen oder Teilen beenden',
  shortcutChat: 'Chat öffnen oder schließen',
  shortcutPeople: 'Personenliste öffnen oder schließen',
  shortcutHand: 'Hand heben oder senken',
  shortcutFullscreen: 'Vollbild ein oder aus',
  shortcutHelp: 'Diese Liste anzeigen',
  keySpace: 'Leertaste',

  mutedHint:
    'Sie sprechen, aber Ihr Mikrofon ist aus. Halten Sie die Leertaste gedrückt, damit man Sie hört.',
  mutedHintPlain: 'Sie sprechen, aber Ihr Mikrofon ist aus.',
  admissionEnds:
    'Ihr Zugang läuft gleich ab und ließ sich nicht verlängern. Das Gespräch endet dann für Sie.',
  saidMuted: 'Ihr Mikrofon ist aus',
  saidUnmuted: 'Ihr Mikrofon ist an',
  saidCameraOn: 'Ihre Kamera ist an',
  saidCameraOff: 'Ihre Kamera ist aus',
  saidScreenOn: 'Sie teilen Ihren Bildschirm',
  saidScreenOff: 'Sie teilen Ihren Bildschirm nicht mehr',
  saidHandUp: 'Ihre Hand ist gehoben',
  saidHandDown: 'Ihre Hand ist gesenkt',
  toastMessage: (name, text) => `${name}: ${text}`,
  toastJoinedMany: (count) =>
    counted(count, { one: '# Person ist beigetreten', other: '# Personen sind beigetreten' }),
  toastLeftMany: (count) =>
    counted(count, { one: '# Person ist gegangen', other: '# Personen sind gegangen' }),

  newMessages: 'Neue Nachrichten',
  latestMessages: 'Zur neuesten Nachricht',
  latestMessagesNew: (count) => `Zur neuesten Nachricht, ${counted(count, { other: '# neue' })}`,
  copyMessage: 'Nachricht kopieren',
  notSentCount: (count) =>
    counted(count, {
      one: '# Nachricht wurde nicht gesendet.',
      other: '# Nachrichten wurden nicht gesendet.',
    }),
  sendAllAgain: 'Alle erneut senden',
  charactersLeft: (count) => counted(count, { other: 'Noch # Zeichen' }),
  messageFull: 'Länger kann eine Nachricht nicht sein.',
  emoji: 'Emojis',
  findEmoji: 'Emoji suchen',
  emojiFound: (count) => counted(count, { one: '# Emoji gefunden', other: '# Emojis gefunden' }),
  noEmoji: 'Kein Emoji heißt so.',
  emojiFailed:
    'Die Emojis konnten nicht geladen werden. Schließen Sie diese Auswahl und versuchen Sie es erneut.',
  emojiRecent: 'Zuletzt verwendet',
  skinTone: 'Hautton',
  skinToneNone: 'ohne Hautton',
  dropFiles: 'Dateien hier ablegen, um sie zu senden',

  peopleCount: (count) => `Personen (${count})`,
  findPerson: 'Person suchen',
  peopleFound: (count) => counted(count, { one: '# Person gefunden', other: '# Personen gefunden' }),
  nobodyFound: 'Hier heißt niemand so.',
  personAway: 'Kurz abwesend',
  handNumber: (place) => `Hand gehoben, an ${place}. Stelle`,
  handPlace: (place) => `Ihre Hand ist gehoben: Sie sind an ${place}. Stelle`,
  personMenu: (name) => `Mehr zu ${name}`,
  personPin: 'Anheften',
  personUnpin: 'Lösen',
  personMute: 'Für mich stummschalten',
  personUnmute: 'Ton wieder einschalten',
  personVolume: 'Lautstärke',

  attach: 'Datei an alle hier senden',
  fileDownload: 'Herunterladen',
  fileSave: 'Speichern',
  fileCancel: 'Abbrechen',
  fileRemove: 'Aus der Liste entfernen',
  fileAction: (action, name) => `${action}: ${name}`,
  filePreview: (name) => `Das Bild ${name}`,
  fileProgress: (name) => `Fortschritt von ${name}`,
  fileAmount: (done, all) => `${done} von ${all}`,

  fileOfferedTo: (people) =>
    counted(people, {
      one: 'Der einen Person angeboten, die gerade hier ist. Wer später kommt, erhält die Datei nicht.',
      other: 'Den # Personen angeboten, die gerade hier sind. Wer später kommt, erhält die Datei nicht.',
    }),
  fileHave: (have, people) =>
    counted(have, {
      one: `# von ${people} Personen hat die Datei.`,
      other: `# von ${people} Personen haben die Datei.`,
    }),
  fileAllHave: 'Alle, denen sie angeboten wurde, haben die Datei.',
  fileNobodyWants: 'Niemand wollte die Datei.',
  fileReceiving: 'Wird empfangen\u00a0…',
  fileReceived: 'Empfangen.',
  fileDeclined: 'Sie haben die Datei abgelehnt.',
  fileCancelled: 'Abgebrochen.',
  filePaused: 'Wartet auf die Verbindung. Es geht von selbst weiter.',

  'fileFault-lost':
    'Die Verbindung ist unterwegs abgebrochen. Es geht weiter, sobald die andere Person zurück ist.',
  'fileFault-gone': 'Die Datei wird nicht mehr angeboten. Bitten Sie darum, sie noch einmal zu senden.',
  'fileFault-damaged': 'Die Datei kam beschädigt an und wurde verworfen. Versuchen Sie es erneut.',
  'fileFault-memory':
    'Von dieser Person liegt hier schon zu viel. Speichern und entfernen Sie andere Dateien und versuchen Sie es erneut.',
  'fileFault-file-too-large':
    'Die Datei ist größer als 20\u00a0MB. Senden Sie eine kleinere oder einen Link dazu.',
  'fileFault-file-empty': 'Die Datei ist leer. Prüfen Sie sie und wählen Sie sie dann erneut aus.',
  'fileFault-file-unreadable':
    'Ihr Browser konnte die Datei nicht lesen. Packen Sie einen Ordner in eine einzige Datei; eine geänderte Datei wählen Sie erneut aus.',
  'fileFault-too-many-files':
    'Zu viele Dateien sind unterwegs. Warten Sie, bis einige fertig sind, und versuchen Sie es erneut.',
  'fileFault-nobody-there':
    'Es ist niemand hier, der die Datei bekommen könnte. Senden Sie sie erneut, sobald jemand da ist.',

  toastFile: (name, file) => `${name} sendet ${file}`,
} satisfies Partial<Texts>;
