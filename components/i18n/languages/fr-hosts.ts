import { plural } from '../plural.ts';
import type { Texts } from '../texts.ts';

const counted = plural('fr');

/** Texts of what hosts do, and of what the others see of it. */
export const frHosts = {
  roleHost: 'Hôte',
  roleViewer: 'Spectateur',
  mutedByHost: 'Micro coupé par un hôte',
  chatBarred: 'Vous pouvez lire ici, mais pas écrire.',

  hostMute: 'Couper le micro pour tous',
  hostAskToUnmute: 'Demander d’activer le micro',
  hostCameraOff: 'Couper la caméra',
  hostStopScreen: 'Arrêter le partage',
  makeHost: 'Nommer hôte',
  makeParticipant: 'Nommer participant',
  makeViewer: 'Nommer spectateur',
  removePerson: 'Exclure de la salle…',

  removeTitle: (name) => `Exclure ${name}\u202f?`,
  removeText: (name) => `${name} quitte aussitôt l’appel et ne pourra plus y entrer.`,
  removeOpen:
    'Sans invitation personnelle, on peut revenir sous un autre nom. Pour l’empêcher, verrouillez la salle ou faites attendre les nouveaux à l’entrée.',
  removeAndLock: 'Verrouiller aussi la salle',
  remove: 'Exclure',
  endTitle: 'Terminer l’appel pour tout le monde\u202f?',
  endText: 'Tout le monde quitte l’appel, vous aussi.',
  endNow: 'Terminer pour tous',
  hostCancel: 'Annuler',

  waitingTitle: (count) => `À l’entrée (${count})`,
  admit: 'Laisser entrer',
  deny: 'Refuser',
  admitPerson: (name) => `Laisser entrer ${name}`,
  denyPerson: (name) => `Refuser ${name}`,
  admitAll: 'Laisser entrer tout le monde',
  knockOne: (name) => `${name} souhaite entrer`,
  knockMany: (count) =>
    counted(count, { one: '# personne souhaite entrer', other: '# personnes souhaitent entrer' }),
  knockView: 'Voir',

  hostTools: 'Outils de l’hôte',
  ruleLocked: 'Verrouiller la salle',
  ruleKnock: 'Les nouveaux demandent à entrer',
  ruleSelfUnmute: 'Chacun peut réactiver son micro',
  muteEveryone: 'Couper tous les micros',

  mutedBy: (name) => `${name || 'Un hôte'} a coupé votre micro`,
  cameraOffBy: (name) => `${name || 'Un hôte'} a coupé votre caméra`,
  screenOffBy: (name) => `${name || 'Un hôte'} a arrêté votre partage`,
  'error-no-such-participant': 'Cette personne n’est plus là.',
  onlyHostUnmutes: 'Seul un hôte peut réactiver votre micro. Levez la main pour prendre la parole.',
  unmuteAsked: (name) => `${name || 'Un hôte'} vous demande d’activer votre micro`,
  unmuteNow: 'Activer le micro',
  stayMuted: 'Rester muet',
  roomLocked: 'La salle est verrouillée\u00a0: plus personne ne peut entrer',
  roomUnlocked: 'La salle n’est plus verrouillée',
  nowHost: 'Vous êtes maintenant hôte',
  nowParticipant: 'Vous êtes maintenant participant',
  nowViewer: 'Vous êtes maintenant spectateur\u00a0: les autres ne vous voient pas et ne vous entendent pas',
} satisfies Partial<Texts>;
