import type { Texts } from '../texts.ts';

/** Texts of the connection check. What is well needs no remedy. */
export const deCheck = {
  'finding-page-insecure': 'Diese Seite ist nicht sicher: Der Browser gibt ihr weder Kamera noch Mikrofon.',
  'remedy-page-insecure': 'Öffnen Sie sie mit https:// am Anfang der Adresse.',
  'finding-camera-not-allowed':
    'Diese Seite gibt Ihre Kamera durch ihren Header Permissions-Policy nicht frei.',
  'remedy-camera-not-allowed':
    'Wer sie erstellt hat, muss den Zugriff in diesem Header erlauben. Sie können ohne Kamera beitreten.',
  'finding-microphone-not-allowed':
    'Diese Seite gibt Ihr Mikrofon durch ihren Header Permissions-Policy nicht frei.',
  'remedy-microphone-not-allowed':
    'Wer sie erstellt hat, muss den Zugriff in diesem Header erlauben. Sie können ohne Mikrofon beitreten.',
  'finding-sandbox-origin':
    'Der Frame um diesen Raum nimmt ihm seine Herkunft: Darin gibt es weder Kamera noch Mikrofon.',
  'remedy-sandbox-origin':
    'Wer ihn erstellt hat, muss das Attribut sandbox des Frames um allow-same-origin ergänzen.',
  'finding-sandbox-downloads':
    'Der Frame um diesen Raum lässt nichts speichern: Dateien kommen an, können aber nicht behalten werden.',
  'remedy-sandbox-downloads':
    'Wer ihn erstellt hat, kann das Attribut sandbox des Frames um allow-downloads ergänzen.',
  'finding-sandbox-popups':
    'Der Frame um diesen Raum öffnet keine anderen Seiten: Links im Chat bewirken nichts.',
  'remedy-sandbox-popups':
    'Wer ihn erstellt hat, kann das Attribut sandbox des Frames um allow-popups ergänzen.',
  'finding-csp-scripts': 'Die Content Security Policy dieser Seite lässt Teile des Raums nicht laden.',
  'remedy-csp-scripts': 'Wer sie erstellt hat, muss den Dienst in der Direktive script-src erlauben.',
  'finding-csp-connections':
    'Die Content Security Policy dieser Seite lässt den Raum seinen Dienst nicht erreichen.',
  'remedy-csp-connections': 'Wer sie erstellt hat, muss den Dienst in der Direktive connect-src erlauben.',
  'finding-csp-websockets':
    'Die Content Security Policy dieser Seite erlaubt keinen WebSocket zum Dienst; Nachrichten nehmen einen langsameren Weg.',
  'remedy-csp-websockets':
    'Gespräche funktionieren trotzdem. Wer sie erstellt hat, kann WebSockets in der Direktive connect-src erlauben.',
  'finding-csp-images':
    'Wegen der Content Security Policy dieser Seite werden Bilder im Chat nicht angezeigt.',
  'remedy-csp-images':
    'Sie lassen sich trotzdem speichern. Wer die Seite erstellt hat, kann sie in der Direktive img-src erlauben.',
  'finding-no-webrtc': 'Mit diesem Browser sind keine Gespräche möglich, oder sie sind darin abgeschaltet.',
  'remedy-no-webrtc': 'Verwenden Sie eine aktuelle Version von Firefox, Chrome, Edge oder Safari.',
  'finding-camera-ready': 'Eine Kamera ist da, und diese Seite darf sie verwenden.',
  'remedy-camera-ready': '',
  'finding-camera-unasked':
    'Eine Kamera ist da. Vielleicht fragt der Browser, ob diese Seite sie verwenden darf: Erlauben Sie es.',
  'remedy-camera-unasked': '',
  'finding-camera-denied': 'Diese Seite darf Ihre Kamera nicht verwenden.',
  'remedy-camera-denied':
    'Erlauben Sie es neben der Adresse und laden Sie die Seite neu, oder treten Sie ohne Kamera bei.',
  'finding-camera-held-back': 'Die Seite, in die dieser Raum eingebettet ist, gibt Ihre Kamera nicht frei.',
  'remedy-camera-held-back':
    'Wer sie erstellt hat, muss den Zugriff für diesen Frame erlauben. Sie können ohne Kamera beitreten.',
  'finding-camera-missing': 'Es wurde keine Kamera gefunden.',
  'remedy-camera-missing': 'Schließen Sie eine an, oder treten Sie ohne Kamera bei.',
  'finding-microphone-ready': 'Ein Mikrofon ist da, und diese Seite darf es verwenden.',
  'remedy-microphone-ready': '',
  'finding-microphone-unasked':
    'Ein Mikrofon ist da. Vielleicht fragt der Browser, ob diese Seite es verwenden darf: Erlauben Sie es.',
  'remedy-microphone-unasked': '',
  'finding-microphone-denied': 'Diese Seite darf Ihr Mikrofon nicht verwenden.',
  'remedy-microphone-denied':
    'Erlauben Sie es neben der Adresse und laden Sie die Seite neu, oder treten Sie ohne Mikrofon bei.',
  'finding-microphone-held-back':
    'Die Seite, in die dieser Raum eingebettet ist, gibt Ihr Mikrofon nicht frei.',
  'remedy-microphone-held-back':
    'Wer sie erstellt hat, muss den Zugriff für diesen Frame erlauben. Sie können ohne Mikrofon beitreten.',
  'finding-microphone-missing': 'Es wurde kein Mikrofon gefunden.',
  'remedy-microphone-missing': 'Schließen Sie eines an, oder treten Sie ohne Mikrofon bei.',
  'finding-service-ready': 'Der Dienst antwortet.',
  'remedy-service-ready': '',
  'finding-service-slow': 'Der Dienst antwortet nur langsam.',
  'remedy-service-slow':
    'Gespräche beginnen verzögert. Gehen Sie näher an das WLAN heran, oder halten Sie an, was sonst gerade geladen wird.',
  'finding-service-polling':
    'Ihr Netz lässt keine WebSockets durch; Nachrichten nehmen einen langsameren Weg.',
  'remedy-service-polling':
    'Gespräche funktionieren trotzdem. Wer das Netz oder seinen Proxy betreibt, kann WebSockets zulassen.',
  'finding-service-unreachable': 'Der Dienst ist nicht erreichbar.',
  'remedy-service-unreachable': 'Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  'finding-network-unknown':
    'Der Dienst hat nicht mitgeteilt, über welche Server Gespräche laufen; das Netz konnte deshalb nicht geprüft werden.',
  'remedy-network-unknown': 'Versuchen Sie es gleich noch einmal, oder nach dem Beitreten.',
  'finding-no-servers':
    'Der Dienst nennt keinen Server, der über Netze hinweg hilft: Gespräche funktionieren nur innerhalb eines Netzes.',
  'remedy-no-servers':
    'Wenn ein Gespräch nicht zustande kommt, bitten Sie den Betreiber des Dienstes, STUN und TURN einzurichten.',
  'finding-udp-works': 'UDP kommt durch: Bild und Ton können den direkten Weg nehmen.',
  'remedy-udp-works': '',
  'finding-udp-blocked': 'Ihr Netz blockiert UDP, den direkten Weg für Bild und Ton.',
  'remedy-udp-blocked':
    'Gespräche laufen über ein Relay, was etwas Qualität kostet. Ein anderes Netz, etwa das Ihres Telefons, lässt UDP vielleicht zu.',
  'finding-turn-udp-works': 'Ein Relay ist über UDP erreichbar.',
  'remedy-turn-udp-works': '',
  'finding-turn-udp-silent': 'Über UDP ist kein Relay erreichbar.',
  'remedy-turn-udp-silent': 'Solange einer der anderen Wege funktioniert, ist nichts zu tun.',
  'finding-turn-tcp-works': 'Ein Relay ist über TCP erreichbar.',
  'remedy-turn-tcp-works': '',
  'finding-turn-tcp-silent': 'Über TCP ist kein Relay erreichbar.',
  'remedy-turn-tcp-silent': 'Solange einer der anderen Wege funktioniert, ist nichts zu tun.',
  'finding-turn-tls-works': 'Ein Relay ist über TLS erreichbar.',
  'remedy-turn-tls-works': '',
  'finding-turn-tls-silent': 'Über TLS ist kein Relay erreichbar.',
  'remedy-turn-tls-silent': 'Solange einer der anderen Wege funktioniert, ist nichts zu tun.',
  'finding-turn-refused': 'Ein Relay weist diesen Dienst ab.',
  'remedy-turn-refused':
    'Sagen Sie dem Betreiber des Dienstes Bescheid: Relay und Dienst müssen dasselbe Geheimnis verwenden.',
  'finding-no-relay':
    'Der Dienst hat kein Relay: In Netzen, die den direkten Weg sperren, kommen keine Gespräche zustande.',
  'remedy-no-relay':
    'Wenn Ihr Netz dazugehört, verwenden Sie ein anderes, oder bitten Sie den Betreiber des Dienstes, TURN einzurichten.',
  'finding-no-way-out':
    'Weder der direkte Weg noch ein Relay kommt durch: Hier kommen keine Gespräche zustande.',
  'remedy-no-way-out':
    'Verwenden Sie ein anderes Netz, etwa das Ihres Telefons, oder bitten Sie den Betreiber dieses Netzes, UDP oder das Relay zuzulassen.',
  checking: 'Ihre Verbindung wird geprüft\u00a0…',
  'check-good': 'Alles ist bereit für ein Gespräch.',
  'check-warning': 'Gespräche funktionieren von hier aus. Gut zu wissen:',
  'check-problem': 'Einem Gespräch steht etwas im Weg:',
  'severity-good': 'In Ordnung',
  'severity-warning': 'Hinweis',
  'severity-problem': 'Problem',
} satisfies Partial<Texts>;
