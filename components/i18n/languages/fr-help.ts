import type { Texts } from '../texts.ts';

/** Texts of the help with cameras and microphones that cannot be had. What is quoted is what browsers and systems say. */
export const frHelp = {
  'help-denied': (what) => `Cette page n’est pas autorisée à utiliser ${what}.`,
  'help-steps': 'Que faire',
  'help-this-browser': 'ce navigateur',

  'help-again': 'Revenez ici. Si rien ne se passe tout seul, choisissez «\u202fRéessayer\u202f».',
  'help-press-again': 'Choisissez «\u202fRéessayer\u202f».',
  'help-again-allow':
    'Choisissez «\u202fRéessayer\u202f», puis «\u202fAutoriser\u202f» quand Firefox le demande.',
  'help-choose-allow': 'Autorisez l’accès quand votre navigateur le demande.',

  'help-chrome-icon': 'Tout en haut, à gauche de l’adresse, cliquez sur cette icône\u202f:',
  'help-chrome-switch': 'Activez la caméra et le micro.',
  'help-lock-icon': 'Tout en haut, à gauche de l’adresse, cliquez sur le cadenas\u202f:',
  'help-edge-allow':
    'Sous «\u202fAutorisations pour ce site\u202f», réglez la caméra et le micro sur «\u202fAutoriser\u202f».',
  'help-opera-allow':
    'Ouvrez «\u202fParamètres du site\u202f» et réglez la caméra et le micro sur «\u202fAutoriser\u202f».',
  'help-firefox-icon': 'Tout en haut, à gauche de l’adresse, cliquez sur l’icône barrée\u202f:',
  'help-firefox-clear':
    'Cliquez sur la croix à côté de «\u202fBloqué\u202f» ou de «\u202fBloqué temporairement\u202f».',
  'help-safari-menu':
    'Dans le menu tout en haut de l’écran, ouvrez «\u202fSafari\u202f», puis «\u202fRéglages pour ce site web…\u202f».',
  'help-safari-allow':
    'Réglez la caméra («\u202fAppareil photo\u202f») et le micro sur «\u202fAutoriser\u202f».',
  'help-other-icon': 'Tout en haut, cliquez sur l’icône à gauche de l’adresse.',
  'help-other-allow': 'Autorisez la caméra et le micro.',

  'help-android-icon': 'Touchez cette icône, à côté de l’adresse\u202f:',
  'help-android-lock': 'Touchez le cadenas, à côté de l’adresse\u202f:',
  'help-android-allow': 'Touchez «\u202fAutorisations\u202f», puis activez la caméra et le micro.',
  'help-firefox-android-allow':
    'Touchez «\u202fBloqué\u202f» à côté de la caméra et du micro pour afficher «\u202fAutorisé\u202f».',

  'help-ios-page-menu': 'Touchez l’icône de page, à côté de l’adresse.',
  'help-ios-website':
    'Touchez «\u202fRéglages du site web\u202f»\u202f; s’ils n’y sont pas, touchez d’abord les trois points.',
  'help-ios-settings': (browser) =>
    `Ouvrez l’app Réglages de votre appareil, touchez «\u202fApps\u202f», puis ${browser}.`,
  'help-ios-switch': 'Activez la caméra («\u202fAppareil photo\u202f») et le micro.',
  'help-ios-back': 'Revenez ici et rechargez la page.',

  'help-windows':
    'Dans Windows, ouvrez Paramètres, «\u202fConfidentialité et sécurité\u202f», puis «\u202fCaméra\u202f», et autorisez les applications de bureau à l’utiliser. Faites de même sous «\u202fMicrophone\u202f».',
  'help-mac': (browser) =>
    `Sur un Mac, ouvrez Réglages Système, «\u202fConfidentialité et sécurité\u202f», puis «\u202fAppareil photo\u202f» ou «\u202fCaméra\u202f», et activez ${browser}. Faites de même sous «\u202fMicrophone\u202f».`,
  'help-ios':
    'Dans l’app Réglages de votre appareil, touchez «\u202fApps\u202f», «\u202fSafari\u202f», puis «\u202fAppareil photo\u202f», et choisissez «\u202fAutoriser\u202f». Faites de même sous «\u202fMicro\u202f».',
  'help-android': (browser) =>
    `Dans l’application Paramètres de votre appareil, touchez «\u202fApplications\u202f», ${browser}, «\u202fAutorisations\u202f», et autorisez l’appareil photo et le micro.`,
  'help-chromeos':
    'Dans les paramètres de votre appareil, ouvrez «\u202fConfidentialité et sécurité\u202f», puis les commandes de confidentialité, et activez l’accès à la caméra et au micro.',

  'help-close-programs':
    'Fermez les programmes qui passent des appels ou affichent la caméra, comme Teams, Zoom ou Photo Booth.',
  'help-close-tabs': 'Fermez les autres onglets et navigateurs où un appel est en cours.',
  'help-plug-again':
    'Si cela ne suffit pas, débranchez l’appareil puis rebranchez-le, ou redémarrez l’ordinateur.',
  'help-plug-in': 'Branchez l’appareil et allumez-le.',
  'help-shutter':
    'Cherchez un cache devant l’objectif, ou un bouton ou une touche avec une caméra ou un micro barré.',
  'help-policy':
    'Pour l’auteur de la page\u202f: un cadre a besoin de allow="camera; microphone", et l’en-tête Permissions-Policy ne doit pas les refuser.',
} satisfies Partial<Texts>;
