import type { Texts } from '../texts.ts';

const OTHER_WAYS = 'No hace falta hacer nada mientras funcione alguna de las otras vías.';

/** The connection check, and help with cameras and microphones that cannot be had. */
export const esHelp = {
  'finding-page-insecure':
    'Esta página no es segura: el navegador no le da acceso ni a la cámara ni al micrófono.',
  'remedy-page-insecure': 'Ábrela con https:// al principio de la dirección.',
  'finding-camera-not-allowed': 'Esta página retiene tu cámara mediante su cabecera Permissions-Policy.',
  'remedy-camera-not-allowed': 'Su autor debe permitirla en esa cabecera. Puedes unirte sin ella.',
  'finding-microphone-not-allowed':
    'Esta página retiene tu micrófono mediante su cabecera Permissions-Policy.',
  'remedy-microphone-not-allowed': 'Su autor debe permitirlo en esa cabecera. Puedes unirte sin él.',
  'finding-sandbox-origin':
    'El marco que rodea esta sala le quita su origen: dentro de él no hay cámara ni micrófono.',
  'remedy-sandbox-origin': 'Su autor debe añadir allow-same-origin al atributo sandbox del marco.',
  'finding-sandbox-downloads':
    'El marco que rodea esta sala no deja guardar nada: los archivos llegan, pero no se pueden conservar.',
  'remedy-sandbox-downloads': 'Su autor puede añadir allow-downloads al atributo sandbox del marco.',
  'finding-sandbox-popups':
    'El marco que rodea esta sala no abre otras páginas: los enlaces del chat no hacen nada.',
  'remedy-sandbox-popups': 'Su autor puede añadir allow-popups al atributo sandbox del marco.',
  'finding-csp-scripts': 'La Content Security Policy de esta página impide cargar partes de la sala.',
  'remedy-csp-scripts': 'Su autor debe permitir el servicio en la directiva script-src.',
  'finding-csp-connections':
    'La Content Security Policy de esta página impide que la sala llegue a su servicio.',
  'remedy-csp-connections': 'Su autor debe permitir el servicio en la directiva connect-src.',
  'finding-csp-websockets':
    'La Content Security Policy de esta página no permite ningún WebSocket con el servicio; los mensajes toman un camino más lento.',
  'remedy-csp-websockets':
    'Las llamadas funcionan de todos modos. Su autor puede permitir los WebSockets en la directiva connect-src.',
  'finding-csp-images': 'La Content Security Policy de esta página impide mostrar las imágenes del chat.',
  'remedy-csp-images':
    'Se pueden guardar de todos modos. El autor de la página puede permitirlas en la directiva img-src.',
  'finding-no-webrtc': 'Este navegador no permite hacer llamadas o las tiene desactivadas.',
  'remedy-no-webrtc': 'Usa una versión actual de Firefox, Chrome, Edge o Safari.',
  'finding-camera-ready': 'Hay una cámara y esta página puede usarla.',
  'remedy-camera-ready': '',
  'finding-camera-unasked':
    'Hay una cámara. Si el navegador pregunta si esta página puede usarla, elige Permitir.',
  'remedy-camera-unasked': '',
  'finding-camera-denied': 'Esta página no tiene permiso para usar la cámara.',
  'remedy-camera-denied': 'Concédelo junto a la dirección y vuelve a cargar la página, o entra sin ella.',
  'finding-camera-held-back': 'La página que contiene esta sala no deja usar la cámara.',
  'remedy-camera-held-back': 'Quien la creó tiene que permitirlo en este marco. Puedes entrar sin cámara.',
  'finding-camera-missing': 'No se ha encontrado ninguna cámara.',
  'remedy-camera-missing': 'Conecta una o entra sin ella.',
  'finding-microphone-ready': 'Hay un micrófono y esta página puede usarlo.',
  'remedy-microphone-ready': '',
  'finding-microphone-unasked':
    'Hay un micrófono. Si el navegador pregunta si esta página puede usarlo, elige Permitir.',
  'remedy-microphone-unasked': '',
  'finding-microphone-denied': 'Esta página no tiene permiso para usar el micrófono.',
  'remedy-microphone-denied': 'Concédelo junto a la dirección y vuelve a cargar la página, o entra sin él.',
  'finding-microphone-held-back': 'La página que contiene esta sala no deja usar el micrófono.',
  'remedy-microphone-held-back':
    'Quien la creó tiene que permitirlo en este marco. Puedes entrar sin micrófono.',
  'finding-microphone-missing': 'No se ha encontrado ningún micrófono.',
  'remedy-microphone-missing': 'Conecta uno o entra sin él.',
  'finding-service-ready': 'El servicio responde.',
  'remedy-service-ready': '',
  'finding-service-slow': 'El servicio tarda en responder.',
  'remedy-service-slow': 'Las llamadas tardarán en empezar. Acércate al router wifi o pausa otras descargas.',
  'finding-service-polling': 'Tu red no deja pasar WebSockets; los mensajes van por un camino más lento.',
  'remedy-service-polling':
    'Aun así, las llamadas funcionan. Quien administra la red o su proxy puede permitir los WebSockets.',
  'finding-service-unreachable': 'No se puede acceder al servicio.',
  'remedy-service-unreachable': 'Comprueba tu conexión e inténtalo de nuevo.',
  'finding-network-unknown':
    'El servicio no ha dicho por qué servidores van las llamadas, así que no se ha podido comprobar la red.',
  'remedy-network-unknown': 'Inténtalo de nuevo en un momento o después de entrar.',
  'finding-no-servers':
    'El servicio no indica ningún servidor que ayude entre redes: las llamadas solo funcionan dentro de una misma red.',
  'remedy-no-servers':
    'Si una llamada no conecta, pide a quien administra el servicio que configure STUN y TURN.',
  'finding-udp-works': 'UDP funciona: la imagen y el sonido pueden ir por la vía directa.',
  'remedy-udp-works': '',
  'finding-udp-blocked': 'Tu red bloquea UDP, la vía directa de la imagen y el sonido.',
  'remedy-udp-blocked':
    'Las llamadas van por un servidor de retransmisión, con algo menos de calidad. Otra red, como la de un teléfono, puede permitirlo.',
  'finding-turn-udp-works': 'Hay un servidor de retransmisión accesible por UDP.',
  'remedy-turn-udp-works': '',
  'finding-turn-udp-silent': 'No hay ningún servidor de retransmisión accesible por UDP.',
  'remedy-turn-udp-silent': OTHER_WAYS,
  'finding-turn-tcp-works': 'Hay un servidor de retransmisión accesible por TCP.',
  'remedy-turn-tcp-works': '',
  'finding-turn-tcp-silent': 'No hay ningún servidor de retransmisión accesible por TCP.',
  'remedy-turn-tcp-silent': OTHER_WAYS,
  'finding-turn-tls-works': 'Hay un servidor de retransmisión accesible por TLS.',
  'remedy-turn-tls-works': '',
  'finding-turn-tls-silent': 'No hay ningún servidor de retransmisión accesible por TLS.',
  'remedy-turn-tls-silent': OTHER_WAYS,
  'finding-turn-refused': 'Un servidor de retransmisión se niega a trabajar para este servicio.',
  'remedy-turn-refused':
    'Díselo a quien administra el servicio: el secreto del servidor de retransmisión y el del servicio tienen que ser el mismo.',
  'finding-no-relay':
    'El servicio no tiene servidor de retransmisión: en redes que bloquean la vía directa, las llamadas no conectan.',
  'remedy-no-relay':
    'Si la tuya no conecta, usa otra red o pide a quien administra el servicio que configure TURN.',
  'finding-no-way-out':
    'No funcionan ni la vía directa ni un servidor de retransmisión: aquí las llamadas no conectarán.',
  'remedy-no-way-out':
    'Usa otra red, como la de un teléfono, o pide a quien administra esta que permita UDP o el servidor de retransmisión.',

  checking: 'Comprobando tu conexión…',
  'check-good': 'Todo está listo para una llamada.',
  'check-warning': 'Las llamadas funcionan desde aquí, pero conviene saber esto:',
  'check-problem': 'Algo impide las llamadas:',
  'severity-good': 'Bien',
  'severity-warning': 'Aviso',
  'severity-problem': 'Problema',

  'help-denied': (what) => `Esta página no tiene permiso para usar ${what}.`,
  'help-steps': 'Qué hacer',
  'help-this-browser': 'este navegador',

  'help-again': 'Vuelve aquí. Si no ocurre nada, pulsa “Reintentar”.',
  'help-press-again': 'Pulsa “Reintentar”.',
  'help-again-allow': 'Pulsa “Reintentar” y elige Permitir cuando Firefox pregunte.',
  'help-choose-allow': 'Cuando el navegador pregunte, elige Permitir.',

  'help-chrome-icon': 'Haz clic en este icono, arriba, a la izquierda de la dirección:',
  'help-chrome-switch': 'Activa Cámara y Micrófono.',
  'help-lock-icon': 'Haz clic en el candado, arriba, a la izquierda de la dirección:',
  'help-edge-allow': 'En “Permisos para este sitio”, elige Permitir para Cámara y Micrófono.',
  'help-opera-allow': 'Abre “Configuración del sitio” y elige Permitir para Cámara y Micrófono.',
  'help-firefox-icon': 'Haz clic en el icono tachado, arriba, a la izquierda de la dirección:',
  'help-firefox-clear': 'Pulsa la cruz junto a “Bloqueado” o “Bloqueado temporalmente”.',
  'help-safari-menu':
    'En el menú de la parte superior de la pantalla, abre Safari y, después, los ajustes de este sitio web.',
  'help-safari-allow': 'Elige Permitir para Cámara y Micrófono.',
  'help-other-icon': 'Haz clic en el icono de arriba, a la izquierda de la dirección.',
  'help-other-allow': 'Permite la cámara y el micrófono.',

  'help-android-icon': 'Toca este icono, junto a la dirección:',
  'help-android-lock': 'Toca el candado, junto a la dirección:',
  'help-android-allow': 'Toca “Permisos” y activa Cámara y Micrófono.',
  'help-firefox-android-allow': 'Toca “Bloqueado” junto a Cámara y Micrófono, para que ponga “Permitido”.',

  'help-ios-page-menu': 'Toca el icono de la página, junto a la dirección.',
  'help-ios-website':
    'Toca “Ajustes del sitio web” (o “Configuración del sitio web”); si no aparece, toca antes los tres puntos.',
  'help-ios-settings': (browser) =>
    `Abre la app Ajustes (o Configuración) de tu dispositivo, toca Apps y, después, ${browser}.`,
  'help-ios-switch': 'Activa Cámara y Micrófono.',
  'help-ios-back': 'Vuelve aquí y carga la página de nuevo.',

  'help-windows':
    'En Windows, abre Configuración, “Privacidad y seguridad” y Cámara, y deja que las aplicaciones de escritorio la usen. Haz lo mismo en Micrófono.',
  'help-mac': (browser) =>
    `En Mac, abre Ajustes (o Configuración) del Sistema, “Privacidad y seguridad” y Cámara, y activa ${browser}. Haz lo mismo en Micrófono.`,
  'help-ios':
    'En la app Ajustes (o Configuración) de tu dispositivo, toca Apps, Safari y Cámara, y elige Permitir. Haz lo mismo en Micrófono.',
  'help-android': (browser) =>
    `En la app Ajustes (o Configuración) de tu dispositivo, toca Aplicaciones, ${browser} y Permisos, y permite Cámara y Micrófono.`,
  'help-chromeos':
    'En la configuración de tu dispositivo, abre “Privacidad y seguridad” y “Controles de privacidad”, y activa el acceso a la cámara y al micrófono.',

  'help-close-programs':
    'Cierra los programas que hacen llamadas o muestran la cámara, como Teams, Zoom o Photo Booth.',
  'help-close-tabs': 'Cierra otras pestañas y navegadores que estén en una llamada.',
  'help-plug-again': 'Si no sirve, desconecta el dispositivo y vuelve a conectarlo, o reinicia el equipo.',
  'help-plug-in': 'Conecta el dispositivo y enciéndelo.',
  'help-shutter':
    'Busca una tapa sobre la lente, o un interruptor o una tecla con una cámara o un micrófono tachados.',
  'help-policy':
    'Para quien creó la página: un marco necesita allow="camera; microphone", y la cabecera Permissions-Policy no debe denegarlos.',
} satisfies Partial<Texts>;
