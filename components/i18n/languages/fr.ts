import { plural } from '../plural.ts';
import type { Texts } from '../texts.ts';
import { frCall } from './fr-call.ts';
import { frCheck } from './fr-check.ts';
import { frHosts } from './fr-hosts.ts';
import { frHelp } from './fr-help.ts';
import { frSettings } from './fr-settings.ts';

const counted = plural('fr');

/** No "de" and no "que" stands before a name: whether it would be cut short depends upon the name. */
export const texts: Texts = {
  lobbyTitle: 'Rejoindre une salle',
  lobbyTitleFor: (room) => `Rejoindre ${room}`,
  email: 'E-mail',
  displayName: 'Votre nom',
  optional: 'facultatif',
  room: 'Salle',
  roomHint: 'Les personnes qui saisissent le même nom vous y retrouvent.',
  join: 'Rejoindre',
  joining: 'Entrée dans la salle…',
  checkConnection: 'Tester la connexion',

  preview: 'Votre caméra',
  you: 'Vous',
  cameraOff: 'Votre caméra est désactivée',
  cameraStarting: 'Démarrage de votre caméra…',
  turnCameraOff: 'Désactiver la caméra',
  turnCameraOn: 'Activer la caméra',
  mute: 'Couper le micro',
  unmute: 'Activer le micro',
  devices: 'Choisir la caméra et le micro',
  camera: 'Caméra',
  microphone: 'Micro',
  tryAgain: 'Réessayer',

  'error-full':
    'Cette salle est complète. Réessayez quand quelqu’un sera parti, ou choisissez une autre salle.',
  'error-unreachable': 'Le service est injoignable. Vérifiez votre connexion et réessayez.',
  'error-timeout': 'Le service n’a pas répondu à temps. Réessayez.',

  'ended-left': 'Vous avez quitté l’appel',
  'ended-network': 'La connexion a été perdue',
  'endedText-left': 'Vous pouvez revenir quand vous voulez.',
  'endedText-network': 'Vérifiez votre connexion, puis rejoignez à nouveau l’appel.',
  joinAgain: 'Rejoindre à nouveau',
  notJoined: 'C’est quand vous voulez',
  joinFailed: 'Cela n’a pas fonctionné',

  toolbar: 'Commandes de l’appel',
  shareScreen: 'Partager l’écran',
  stopSharing: 'Arrêter le partage',
  chat: 'Discussion',
  chatUnread: (count) =>
    `Discussion, ${counted(count, { one: '# message non lu', other: '# messages non lus' })}`,
  people: 'Participants',
  raiseHand: 'Lever la main',
  lowerHand: 'Baisser la main',
  reactions: 'Réactions',
  layout: 'Affichage',
  more: 'Plus',
  leave: 'Quitter',

  personScreen: (name) => `Écran partagé par ${name}`,
  yourScreen: 'Votre écran',
  muted: 'Micro coupé',
  handRaised: 'Main levée',
  'link-connecting': 'Connexion…',
  'link-connected': 'Connexion établie',
  'link-reconnecting': 'Reconnexion…',
  'link-failed': 'Pas de connexion',
  reconnecting: 'Connexion au service perdue. Reconnexion…',

  close: 'Fermer',

  ...frCall,
  ...frHosts,
  ...frSettings,

  emailMissing: 'Saisissez votre adresse e-mail.',
  emailNoAt: 'Il manque un @. Une adresse e-mail ressemble à nom@example.org.',
  emailNoDomain: 'Il manque quelque chose après le @, par exemple example.org.',
  emailWrong: 'Saisissez une adresse e-mail, par exemple nom@example.org.',
  roomMissing: 'Saisissez le nom d’une salle.',
  roomWrong: 'Le nom d’une salle compte de 1 à 100 caractères visibles.',
  didYouMean: (email) => `Vouliez-vous dire ${email}\u202f?`,

  hereNobody: 'Il n’y a encore personne',
  hereCount: (count) =>
    counted(count, { one: '# personne est présente', other: '# personnes sont présentes' }),
  hereNames: (names, count) => (count === 1 ? `${names} est là` : `${names} sont là`),
  hereOthers: (count) => counted(count, { one: '# autre personne', other: '# autres personnes' }),
  hereFull: (capacity) =>
    `Cette salle est complète\u202f: les ${capacity} places sont prises. Réessayez quand quelqu’un sera parti.`,

  willAsk:
    'Votre navigateur va vous demander l’accès à la caméra et au micro, pour que les autres puissent vous voir et vous entendre. Autorisez-le.',
  willAskCamera:
    'Votre navigateur va vous demander l’accès à la caméra, pour que les autres puissent vous voir. Autorisez-le.',
  willAskMicrophone:
    'Votre navigateur va vous demander l’accès au micro, pour que les autres puissent vous entendre. Autorisez-le.',

  joinWithoutDevices: 'Rejoindre sans caméra ni micro',

  speaker: 'Haut-parleur',
  flipCamera: 'Changer de caméra',

  // With "votre", and always as an object: nothing has to agree with them.
  cameraNoun: 'votre caméra',
  microphoneNoun: 'votre micro',
  bothNoun: 'votre caméra et votre micro',
  'device-permission-denied': (what) =>
    `Cette page n’est pas autorisée à utiliser ${what}. Donnez l’autorisation à côté de l’adresse, puis réessayez.`,
  'device-dismissed': (what) => `La demande d’utiliser ${what} a été fermée. Réessayez et autorisez l’accès.`,
  'device-not-found': (what) => `Impossible de trouver ${what}. Branchez un appareil, puis réessayez.`,
  'device-in-use': (what) => `Un autre programme utilise ${what}. Fermez ce programme, puis réessayez.`,
  'device-overconstrained': (what) =>
    `Impossible de régler ${what} comme demandé. Choisissez un autre appareil.`,
  'device-insecure-context': (what) =>
    `Les navigateurs ne laissent que les pages sécurisées utiliser ${what}. Ouvrez cette page avec https://.`,
  'device-blocked-by-policy': (what) =>
    `La page qui contient cette salle bloque ${what}. Son auteur doit autoriser l’accès.`,
  'device-processor-failed': (what) => `L’effet ne fonctionne plus. Transmission sans effet\u202f: ${what}.`,
  deviceLost: (what, label) => `Appareil déconnecté\u202f: ${label} remplace ${what}.`,
  deviceNow: (what, label) => `Désormais, ${what} est ${label}.`,

  'error-not-supported':
    'Ce navigateur ne permet pas les appels. Utilisez une version récente de Firefox, Chrome, Edge ou Safari.',
  'error-detached': 'Ce formulaire ne mène à aucune salle. Prévenez la personne qui s’occupe de cette page.',
  'error-locked': 'Cette salle est verrouillée. Demandez à une personne présente de l’ouvrir.',
  'error-denied': 'L’entrée vous a été refusée.',
  'error-duplicate':
    'Vous êtes déjà dans cette salle dans un autre onglet. Continuez là-bas, ou fermez cet onglet et réessayez.',
  'error-elsewhere': 'Vous êtes dans cette salle dans un autre onglet.',
  'error-rate-limited': 'Trop de tentatives en peu de temps. Patientez un instant, puis réessayez.',
  'error-closing': 'Le service redémarre. Réessayez dans un instant.',
  waiting: 'Vous attendez d’être admis',
  waitingText: 'Un hôte sait que vous êtes là.',
  'error-knock-timeout': 'Personne n’a répondu. Réessayez dans un moment.',
  'error-token-required': 'Cette salle est sur invitation. Ouvrez-la depuis la page qui vous a invité.',
  'error-token-invalid':
    'L’invitation n’est pas valable pour cette salle. Rouvrez-la depuis la page qui vous a invité.',
  'error-token-expired': 'L’invitation a expiré. Rouvrez la salle depuis la page qui vous a invité.',
  'error-kicked': 'Vous avez été retiré de cette salle.',
  'error-ended': 'La réunion a été terminée pour tout le monde.',
  'error-not-permitted': 'Vous ne pouvez pas faire cela dans cette salle.',
  'error-muted': 'Un hôte a coupé votre micro. Levez la main pour prendre la parole.',
  'error-unavailable':
    'Le service ne peut laisser entrer personne pour l’instant. Réessayez dans une minute.',
  'error-no-relay':
    'Cet appel doit passer par un relais, et le service n’en a pas. Demandez à l’équipe qui gère le service de configurer TURN.',

  'ended-kicked': 'Votre participation à l’appel a été interrompue',
  'ended-ended': 'L’appel est terminé',
  'ended-duplicate': 'L’appel continue dans un autre onglet',
  'ended-token-expired': 'Votre accès a expiré',
  'endedText-kicked': 'Si vous pensez qu’il s’agit d’une erreur, parlez-en à l’organisateur.',
  'endedText-ended': 'L’organisateur a fermé la salle pour tout le monde.',
  'endedText-duplicate': 'Vous pouvez ramener l’appel ici.',
  'endedText-token-expired': 'Ouvrez à nouveau le lien que vous avez utilisé pour venir ici.',
  joinHere: 'Continuer ici',
  joinAsOther: 'Utiliser un autre e-mail',

  unlockSound: 'Activer le son',
  unlockSoundHint: 'Votre navigateur attend un clic avant de lire le son.',

  cameraIsOff: 'Caméra désactivée',
  sharing: 'Partage son écran',

  chatEmpty: 'Pas encore de messages. Toutes les personnes dans la salle peuvent lire ce que vous écrivez.',
  chatPlaceholder: 'Écrire un message',
  send: 'Envoyer',
  notSent: 'Non envoyé.',
  sendAgain: 'Renvoyer',

  'link-none': 'Pas en appel',
  'link-calling': 'Appel en cours…',
  'link-ringing': 'Vous appelle…',
  call: 'Appeler',
  callPerson: (name) => `Appeler ${name}`,
  cancelCall: 'Annuler',
  cancelCallTo: (name) => `Annuler l’appel à ${name}`,
  hangUp: 'Raccrocher',
  hangUpOn: (name) => `Mettre fin à l’appel avec ${name}`,
  accept: 'Accepter',
  decline: 'Refuser',
  incomingCall: (name) => `${name} vous appelle`,
  calling: (name) => `Appel à ${name}…`,

  toastJoined: (name) => `${name} a rejoint l’appel`,
  toastLeft: (name) => `${name} a quitté l’appel`,
  toastTimeout: (name) => `${name} a perdu la connexion`,
  toastHand: (name) => `${name} lève la main`,
  toastScreen: (name) => `${name} partage son écran`,
  toastNoPath: (name) =>
    `Aucune liaison possible avec ${name}. Essayez un autre réseau, par exemple celui de votre téléphone.`,
  toastDeclined: (name) => `${name} a refusé l’appel`,
  toastNoAnswer: (name) => `${name} n’a pas répondu`,
  toastMissed: (name) => `Appel manqué\u202f: ${name}`,
  toastCancelled: (name) => `${name} a annulé l’appel`,
  toastCallEnded: (name) => `L’appel avec ${name} est terminé`,

  ...frCheck,
  ...frHelp,
};
