import type { Texts } from '../texts.ts';

/** Texts of the help with cameras and microphones that cannot be had. What is quoted is what browsers and systems say. */
export const deHelp = {
  'help-denied': (what) => `Diese Seite darf ${what} nicht verwenden.`,
  'help-steps': 'Was Sie tun können',
  // As an object: the sentences that it goes into use no other case.
  'help-this-browser': 'diesen Browser',

  'help-again': 'Kommen Sie hierher zurück. Wenn nichts von selbst geschieht, wählen Sie „Erneut versuchen“.',
  'help-press-again': 'Wählen Sie „Erneut versuchen“.',
  'help-again-allow': 'Wählen Sie „Erneut versuchen“ und dann, wenn Firefox fragt, „Erlauben“.',
  'help-choose-allow': 'Erlauben Sie den Zugriff, wenn Ihr Browser danach fragt.',

  'help-chrome-icon': 'Klicken Sie ganz oben, links neben der Adresse, auf dieses Symbol:',
  'help-chrome-switch': 'Schalten Sie Kamera und Mikrofon ein.',
  'help-lock-icon': 'Klicken Sie ganz oben, links neben der Adresse, auf das Schloss:',
  'help-edge-allow':
    'Stellen Sie unter „Berechtigungen für diese Website“ Kamera und Mikrofon auf „Zulassen“.',
  'help-opera-allow':
    'Öffnen Sie „Website-Einstellungen“ und stellen Sie Kamera und Mikrofon auf „Zulassen“.',
  'help-firefox-icon': 'Klicken Sie ganz oben, links neben der Adresse, auf das durchgestrichene Symbol:',
  'help-firefox-clear': 'Klicken Sie auf das Kreuz neben „Blockiert“ oder „Temporär blockiert“.',
  'help-safari-menu':
    'Öffnen Sie im Menü am oberen Bildschirmrand „Safari“, dann „Einstellungen für diese Website\u00a0…“.',
  'help-safari-allow': 'Stellen Sie Kamera und Mikrofon auf „Erlauben“.',
  'help-other-icon': 'Klicken Sie ganz oben auf das Symbol links neben der Adresse.',
  'help-other-allow': 'Erlauben Sie Kamera und Mikrofon.',

  'help-android-icon': 'Tippen Sie neben der Adresse auf dieses Symbol:',
  'help-android-lock': 'Tippen Sie neben der Adresse auf das Schloss:',
  'help-android-allow': 'Tippen Sie auf „Berechtigungen“ und schalten Sie Kamera und Mikrofon ein.',
  'help-firefox-android-allow':
    'Tippen Sie neben Kamera und Mikrofon auf „Blockiert“, sodass dort „Erlaubt“ steht.',

  'help-ios-page-menu': 'Tippen Sie auf das Seitensymbol neben der Adresse.',
  'help-ios-website':
    'Tippen Sie auf „Website-Einstellungen“; wenn das nicht zu sehen ist, zuerst auf die drei Punkte.',
  'help-ios-settings': (browser) =>
    `Öffnen Sie die App „Einstellungen“ auf Ihrem Gerät und tippen Sie auf „Apps“, dann auf ${browser}.`,
  'help-ios-switch': 'Schalten Sie Kamera und Mikrofon ein.',
  'help-ios-back': 'Kommen Sie hierher zurück und laden Sie die Seite neu.',

  'help-windows':
    'Öffnen Sie in Windows „Einstellungen“, „Datenschutz und Sicherheit“, dann „Kamera“, und erlauben Sie Desktop-Apps den Zugriff. Tun Sie dasselbe unter „Mikrofon“.',
  'help-mac': (browser) =>
    `Öffnen Sie auf dem Mac „Systemeinstellungen“, „Datenschutz & Sicherheit“, dann „Kamera“, und schalten Sie ${browser} ein. Tun Sie dasselbe unter „Mikrofon“.`,
  'help-ios':
    'Tippen Sie in der App „Einstellungen“ auf „Apps“, „Safari“, dann „Kamera“, und wählen Sie „Erlauben“. Tun Sie dasselbe unter „Mikrofon“.',
  'help-android': (browser) =>
    `Tippen Sie in der App „Einstellungen“ auf „Apps“, dann auf ${browser} und „Berechtigungen“, und erlauben Sie Kamera und Mikrofon.`,
  'help-chromeos':
    'Öffnen Sie in den Einstellungen des Geräts „Datenschutz und Sicherheit“, dann „Datenschutzeinstellungen“, und schalten Sie den Zugriff auf Kamera und Mikrofon ein.',

  'help-close-programs':
    'Schließen Sie Programme für Videoanrufe oder mit Kamerabild, etwa Teams, Zoom oder Photo Booth.',
  'help-close-tabs': 'Schließen Sie andere Tabs und Browser, in denen ein Gespräch läuft.',
  'help-plug-again':
    'Wenn das nicht hilft, ziehen Sie das Gerät ab und stecken es wieder ein, oder starten Sie den Computer neu.',
  'help-plug-in': 'Schließen Sie das Gerät an und schalten Sie es ein.',
  'help-shutter':
    'Sehen Sie nach, ob vor der Linse eine Blende sitzt, und suchen Sie nach einem Schalter oder einer Taste mit durchgestrichener Kamera oder durchgestrichenem Mikrofon.',
  'help-policy':
    'Für alle, die diese Seite entwickeln: Ein Frame braucht allow="camera; microphone", und der Header Permissions-Policy darf beides nicht verbieten.',
} satisfies Partial<Texts>;
