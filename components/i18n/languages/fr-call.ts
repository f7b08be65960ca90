import { plural } from '../plural.ts';
import type { Texts } from '../texts.ts';

const counted = plural('fr');

/** Texts of what stands on the screen in a call: stage, invitation, controls, chat, files. */
export const frCall = {
  pages: 'Pages d’images',
  pageNext: 'Page suivante',
  pagePrevious: 'Page précédente',
  pageOf: (page, pages) => `Page ${page} sur ${pages}`,

  screenChoice: 'Écran affiché en grand',

  selfViewMove: 'Déplacer votre image',
  selfViewMoveHint: 'Les flèches du clavier la placent dans un autre coin.',
  selfViewHide: 'Masquer votre image',
  selfViewShow: 'Afficher votre image',

  zoom: 'Zoom',
  zoomIn: 'Zoom avant',
  zoomOut: 'Zoom arrière',
  zoomFit: 'Afficher tout l’écran',
  zoomHint: 'Plus et moins règlent le zoom, les flèches déplacent la vue, 0 affiche tout l’écran.',

  pictureInPicture: 'Image dans l’image',
  leavePictureInPicture: 'Quitter l’image dans l’image',
  tileMenu: (name) => `Options pour ${name}`,
  pin: 'Épingler',
  unpin: 'Désépingler',
  pinned: 'Image épinglée',
  muteForMe: 'Couper le son pour moi',
  unmuteForMe: 'Rétablir le son',
  mutedForMe: (name) => `${name}\u202f: son coupé pour vous seulement. Rétablir le son.`,
  voiceVolume: 'Volume',
  screenVolume: 'Volume du partage',
  percent: (number) => `${number}\u202f%`,
  'link-poor': 'Connexion faible',
  goodConnection: 'Bonne connexion',

  firstHere: 'Il n’y a personne d’autre ici',
  firstHereText: 'Envoyez ce lien aux personnes que vous attendez.',
  firstHereNoLink: 'Les autres apparaîtront ici dès leur arrivée.',
  roomLink: 'Lien vers cette salle',
  copyText: 'Copier',
  textSelected: 'Le texte est sélectionné : copiez-le au clavier.',
  copyLink: 'Copier le lien',
  copied: 'Copié',
  linkCopied: 'Le lien est dans le presse-papiers.',
  linkSelected:
    'Le navigateur ne donne pas accès au presse-papiers ici. Le lien est sélectionné\u202f: copiez-le depuis le champ.',
  shareLink: 'Partager',
  qrCode: 'Code QR',
  qrCodeOf: (link) => `Code QR du lien ${link}`,
  inviteOthers: 'Inviter d’autres personnes',

  enterFullscreen: 'Plein écran',
  exitFullscreen: 'Quitter le plein écran',
  settingsMore: 'Paramètres…',
  layoutAuto: 'Automatique',
  layoutGrid: 'Mosaïque',
  layoutSpotlight: 'Gros plan',
  showSelfView: 'Afficher mon image',

  emojiThumbsUp: 'Pouce levé',
  emojiHeart: 'Cœur',
  emojiLaughing: 'Rire',
  emojiSurprised: 'Surprise',
  emojiApplause: 'Applaudissements',
  emojiParty: 'Fête',
  emojiThanks: 'Merci',
  emojiWave: 'Signe de la main',
  reacted: (name, emoji) => `${name} réagit avec ${emoji}`,
  // The emoji stays outside of the forms: there is one that is written with a #.
  reactedAlike: (count, emoji) =>
    `${counted(count, { one: '# personne réagit', other: '# personnes réagissent' })} avec ${emoji}`,
  reactedMany: (count) => counted(count, { one: '# réaction', other: '# réactions' }),

  shortcuts: 'Raccourcis clavier',
  shortcutsHint: 'Ils fonctionnent quand l’appel a le focus, jamais pendant que vous écrivez.',
  shortcutsOn: 'Utiliser les raccourcis à une seule touche',
  shortcutMicrophone: 'Activer ou couper le micro',
  shortcutTalk: 'Parler avec le micro coupé\u202f: maintenir la touche',
  shortcutCamera: 'Activer ou désactiver la caméra',
  shortcutScreen: 'Partager l’écran ou arrêter le partage',
  shortcutChat: 'Ouvrir ou fermer la discussion',
  shortcutPeople: 'Ouvrir ou fermer la liste des participants',
  shortcutHand: 'Lever ou baisser la main',
  shortcutFullscreen: 'Activer ou quitter le plein écran',
  shortcutHelp: 'Afficher cette liste',
  keySpace: 'Espace',

  mutedHint:
    'Vous parlez, mais votre micro est coupé. Maintenez la barre d’espace enfoncée pour vous faire entendre.',
  mutedHintPlain: 'Vous parlez, mais votre micro est coupé.',
  admissionEnds:
    'Votre accès va expirer et n’a pas pu être prolongé. L’appel va bientôt se terminer pour vous.',
  saidMuted: 'Votre micro est coupé',
  saidUnmuted: 'Votre micro est activé',
  saidCameraOn: 'Votre caméra est activée',
  saidCameraOff: 'Votre caméra est désactivée',
  saidScreenOn: 'Vous partagez votre écran',
  saidScreenOff: 'Vous ne partagez plus votre écran',
  saidHandUp: 'Votre main est levée',
  saidHandDown: 'Votre main est baissée',
  toastMessage: (name, text) => `${name}\u202f: ${text}`,
  toastJoinedMany: (count) =>
    counted(count, { one: '# personne a rejoint l’appel', other: '# personnes ont rejoint l’appel' }),
  toastLeftMany: (count) =>
    counted(count, { one: '# personne a quitté l’appel', other: '# personnes ont quitté l’appel' }),

  newMessages: 'Nouveaux messages',
  latestMessages: 'Aller au dernier message',
  latestMessagesNew: (count) =>
    `Aller au dernier message, ${counted(count, { one: '# nouveau', other: '# nouveaux' })}`,
  copyMessage: 'Copier le message',
  notSentCount: (count) =>
    counted(count, {
      one: '# message n’a pas été envoyé.',
      other: '# messages n’ont pas été envoyés.',
    }),
  sendAllAgain: 'Tout renvoyer',
  charactersLeft: (count) => counted(count, { one: '# caractère restant', other: '# caractères restants' }),
  messageFull: 'Un message ne peut pas être plus long.',
  emoji: 'Émojis',
  findEmoji: 'Rechercher un émoji',
  emojiFound: (count) => counted(count, { one: '# émoji trouvé', other: '# émojis trouvés' }),
  noEmoji: 'Aucun émoji ne porte ce nom.',
  emojiFailed: 'Les émojis n’ont pas pu être chargés. Fermez ce panneau et réessayez.',
  emojiRecent: 'Utilisés récemment',
  skinTone: 'Couleur de peau',
  skinToneNone: 'couleur par défaut',
  dropFiles: 'Déposez ici les fichiers à envoyer',

  peopleCount: (count) => `Participants (${count})`,
  findPerson: 'Rechercher quelqu’un',
  peopleFound: (count) => counted(count, { one: '# personne trouvée', other: '# personnes trouvées' }),
  nobodyFound: 'Personne ici ne porte ce nom.',
  personAway: 'Absence momentanée',
  handNumber: (place) => `Main levée, numéro ${place} dans la file`,
  handPlace: (place) => `Votre main est levée\u202f: numéro ${place} dans la file`,
  personMenu: (name) => `Plus d’options pour ${name}`,
  personPin: 'Épingler',
  personUnpin: 'Désépingler',
  personMute: 'Couper le son pour moi',
  personUnmute: 'Rétablir le son',
  personVolume: 'Volume',

  attach: 'Envoyer un fichier à tout le monde ici',
  fileDownload: 'Télécharger',
  fileSave: 'Enregistrer',
  fileCancel: 'Annuler',
  fileRemove: 'Retirer de la liste',
  fileAction: (action, name) => `${action}\u202f: ${name}`,
  filePreview: (name) => `L’image ${name}`,
  fileProgress: (name) => `Progression\u202f: ${name}`,
  fileAmount: (done, all) => `${done} sur ${all}`,

  fileOfferedTo: (people) =>
    counted(people, {
      one: 'Proposé à la seule personne présente. Les personnes qui arriveront plus tard ne le recevront pas.',
      other: 'Proposé aux # personnes présentes. Les personnes qui arriveront plus tard ne le recevront pas.',
    }),
  fileHave: (have, people) =>
    counted(have, { one: `# sur ${people} l’a reçu.`, other: `# sur ${people} l’ont reçu.` }),
  fileAllHave: 'Tous les destinataires l’ont reçu.',
  fileNobodyWants: 'Personne n’en a voulu.',
  fileReceiving: 'Réception…',
  fileReceived: 'Reçu.',
  fileDeclined: 'Vous l’avez refusé.',
  fileCancelled: 'Annulé.',
  filePaused: 'En attente de la connexion. Le transfert reprendra tout seul.',

  'fileFault-lost':
    'La connexion a été perdue en cours de route. Le transfert reprendra au retour de l’autre personne.',
  'fileFault-gone': 'Ce fichier n’est plus proposé. Demandez qu’on vous le renvoie.',
  'fileFault-damaged': 'Le fichier est arrivé endommagé et n’a pas été gardé. Réessayez.',
  'fileFault-memory':
    'Vous gardez déjà trop de fichiers de cette personne. Enregistrez-en et retirez-les de la liste, puis réessayez.',
  'fileFault-file-too-large':
    'Ce fichier dépasse 20\u00a0Mo. Envoyez-en un plus petit, ou un lien pour le télécharger.',
  'fileFault-file-empty': 'Ce fichier est vide. Vérifiez-le, puis choisissez-le à nouveau.',
  'fileFault-file-unreadable':
    'Votre navigateur n’a pas pu lire ce fichier. Réunissez un dossier en un seul fichier\u202f; si un fichier a changé, choisissez-le à nouveau.',
  'fileFault-too-many-files':
    'Trop de fichiers sont en cours de transfert. Attendez que quelques-uns soient passés, puis réessayez.',
  'fileFault-nobody-there': 'Personne n’est là pour le recevoir. Renvoyez-le quand quelqu’un sera arrivé.',

  toastFile: (name, file) => `${name} envoie ${file}`,
} satisfies Partial<Texts>;
