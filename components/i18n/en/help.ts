import { en } from './core.ts';

/** Texts of the help with cameras and microphones that cannot be had. They come with its element. */
export const enHelp = {
  'help-denied': (what: string) => `This page may not use your ${what}.`,
  'help-steps': 'What to do',
  'help-this-browser': 'this browser',

  'help-again': 'Come back here. If nothing happens by itself, press “Try again”.',
  'help-press-again': 'Press “Try again”.',
  'help-again-allow': 'Press “Try again”, and choose Allow when Firefox asks.',
  'help-choose-allow': 'When your browser asks, choose Allow.',

  'help-chrome-icon': 'Click this icon, left of the address at the top:',
  'help-chrome-switch': 'Switch on Camera and Microphone.',
  'help-lock-icon': 'Click the lock, left of the address at the top:',
  'help-edge-allow': 'Under “Permissions for this site”, set Camera and Microphone to Allow.',
  'help-opera-allow': 'Open “Site settings”, and set Camera and Microphone to Allow.',
  'help-firefox-icon': 'Click the crossed-out icon, left of the address at the top:',
  'help-firefox-clear': 'Press the cross beside “Blocked” or “Blocked temporarily”.',
  'help-safari-menu': 'In the menu at the top of the screen, open Safari, then “Settings for This Website…”.',
  'help-safari-allow': 'Set Camera and Microphone to Allow.',
  'help-other-icon': 'Click the icon left of the address at the top.',
  'help-other-allow': 'Allow the camera and the microphone.',

  'help-android-icon': 'Tap this icon, beside the address:',
  'help-android-lock': 'Tap the lock, beside the address:',
  'help-android-allow': 'Tap “Permissions”, and switch on Camera and Microphone.',
  'help-firefox-android-allow': 'Tap “Blocked” beside Camera and Microphone, so that it says “Allowed”.',

  'help-ios-page-menu': 'Tap the page icon, beside the address.',
  'help-ios-website': 'Tap “Website Settings”; if it is not there, tap the three dots first.',
  'help-ios-settings': (browser: string) =>
    `Open the Settings app of your device, tap Apps, then ${browser}.`,
  'help-ios-switch': 'Switch on Camera and Microphone.',
  'help-ios-back': 'Come back here, and load the page again.',

  'help-windows':
    'In Windows, open Settings, “Privacy & security”, then Camera, and let desktop apps use it. Do the same under Microphone.',
  'help-mac': (browser: string) =>
    `On a Mac, open System Settings, “Privacy & Security”, then Camera, and switch on ${browser}. Do the same under Microphone.`,
  'help-ios':
    'In the Settings app of your device, tap Apps, Safari, then Camera, and choose Allow. Do the same under Microphone.',
  'help-android': (browser: string) =>
    `In the Settings app of your device, tap Apps, ${browser}, Permissions, and allow Camera and Microphone.`,
  'help-chromeos':
    'In the Settings of your device, open “Privacy and security”, then “Privacy controls”, and switch on camera and microphone access.',

  'help-close-programs':
    'Close programs that make calls or show the camera, such as Teams, Zoom or Photo Booth.',
  'help-close-tabs': 'Close other tabs and browsers that are in a call.',
  'help-plug-again':
    'If that does not help, unplug the device and plug it in again, or restart the computer.',
  'help-plug-in': 'Plug the device in, and switch it on.',
  'help-shutter':
    'Look for a shutter over the lens, or for a switch or a key with a crossed-out camera or microphone.',
  'help-policy':
    'For the author of the page: a frame needs allow="camera; microphone", and the header Permissions-Policy must not refuse them.',
};

/** Names of texts that tell what to do. */
export type HelpText = Exclude<
  Extract<keyof typeof enHelp, `help-${string}`>,
  'help-denied' | 'help-steps' | 'help-this-browser'
>;

/** Into the object that texts are looked up in. */
export function addHelpTexts(): void {
  Object.assign(en, enHelp);
}
