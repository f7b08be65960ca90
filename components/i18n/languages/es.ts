import { plural } from '../plural.ts';
import type { Texts } from '../texts.ts';
import { esHosts } from './es-hosts.ts';
import { esHelp } from './es-help.ts';
import { esRoom } from './es-room.ts';

const counted = plural('es');

export const texts: Texts = {
  lobbyTitle: 'Entrar en una sala',
  lobbyTitleFor: (room) => `Entrar en ${room}`,
  email: 'Correo electrónico',
  displayName: 'Tu nombre',
  optional: 'opcional',
  room: 'Sala',
  roomHint: 'Quien escriba el mismo nombre se encontrará aquí contigo.',
  join: 'Entrar',
  joining: 'Entrando…',
  checkConnection: 'Comprobar conexión',

  preview: 'Tu cámara',
  you: 'Tú',
  cameraOff: 'Tu cámara está desactivada',
  cameraStarting: 'Iniciando tu cámara…',
  turnCameraOff: 'Desactivar cámara',
  turnCameraOn: 'Activar cámara',
  mute: 'Silenciar micrófono',
  unmute: 'Activar micrófono',
  devices: 'Elegir cámara y micrófono',
  camera: 'Cámara',
  microphone: 'Micrófono',
  tryAgain: 'Reintentar',

  'error-full': 'Esta sala está llena. Inténtalo de nuevo cuando salga alguien o usa otra sala.',
  'error-unreachable': 'No se puede acceder al servicio. Comprueba tu conexión e inténtalo de nuevo.',
  'error-timeout': 'El servicio no ha respondido a tiempo. Inténtalo de nuevo.',

  'ended-left': 'Has salido de la llamada',
  'ended-network': 'Se ha perdido la conexión',
  'endedText-left': 'Puedes volver cuando quieras.',
  'endedText-network': 'Comprueba tu conexión y vuelve a entrar.',
  joinAgain: 'Volver a entrar',
  notJoined: 'Todo listo, cuando quieras',
  joinFailed: 'No ha funcionado',

  toolbar: 'Controles de la llamada',
  shareScreen: 'Compartir pantalla',
  stopSharing: 'Dejar de compartir',
  chat: 'Chat',
  chatUnread: (count) => `Chat, ${count} sin leer`,
  people: 'Personas',
  raiseHand: 'Levantar mano',
  lowerHand: 'Bajar mano',
  reactions: 'Reacciones',
  layout: 'Vista',
  more: 'Más',
  leave: 'Salir',

  personScreen: (name) => `Pantalla de ${name}`,
  yourScreen: 'Tu pantalla',
  muted: 'Micrófono silenciado',
  handRaised: 'Mano levantada',
  'link-connecting': 'Conectando…',
  'link-connected': 'Conexión establecida',
  'link-reconnecting': 'Reconectando…',
  'link-failed': 'Sin conexión',
  reconnecting: 'Se ha perdido la conexión con el servicio. Reconectando…',

  close: 'Cerrar',

  ...esRoom,
  ...esHosts,

  emailMissing: 'Escribe tu correo electrónico.',
  emailNoAt: 'Falta la @. Un correo electrónico tiene esta forma: nombre@example.org.',
  emailNoDomain: 'Falta algo después de la @, por ejemplo example.org.',
  emailWrong: 'Escribe un correo electrónico como nombre@example.org.',
  roomMissing: 'Escribe el nombre de una sala.',
  roomWrong: 'El nombre de una sala tiene de 1 a 100 caracteres visibles.',
  didYouMean: (email) => `¿Querías decir ${email}?`,

  hereNobody: 'Aún no hay nadie',
  hereCount: (count) =>
    counted(count, { one: 'Hay # persona en la sala', other: 'Hay # personas en la sala' }),
  hereNames: (names, count) => (count === 1 ? `${names} está aquí` : `${names} están aquí`),
  hereOthers: (count) => counted(count, { one: '# persona más', other: '# personas más' }),
  hereFull: (capacity) =>
    counted(capacity, {
      one: 'Esta sala está llena: su única plaza está ocupada. Inténtalo de nuevo cuando salga alguien.',
      other: 'Esta sala está llena: las # plazas están ocupadas. Inténtalo de nuevo cuando salga alguien.',
    }),

  willAsk:
    'Tu navegador te pedirá permiso para usar la cámara y el micrófono, para que te vean y te oigan. Elige Permitir.',
  willAskCamera: 'Tu navegador te pedirá permiso para usar la cámara, para que te vean. Elige Permitir.',
  willAskMicrophone:
    'Tu navegador te pedirá permiso para usar el micrófono, para que te oigan. Elige Permitir.',

  joinWithoutDevices: 'Entrar sin cámara ni micrófono',

  speaker: 'Altavoz',
  flipCamera: 'Cambiar de cámara',

  // With the article, so that a sentence fits all three; never after “a” or “de”, which would swallow “el”.
  cameraNoun: 'la cámara',
  microphoneNoun: 'el micrófono',
  bothNoun: 'la cámara y el micrófono',
  'device-permission-denied': (what) =>
    `Esta página no tiene permiso para usar ${what}. Concédelo junto a la dirección e inténtalo de nuevo.`,
  'device-dismissed': (what) =>
    `Se ha cerrado la pregunta sobre ${what}. Inténtalo de nuevo y elige Permitir.`,
  'device-not-found': (what) =>
    `El navegador no encuentra ${what}. Conecta un dispositivo e inténtalo de nuevo.`,
  'device-in-use': (what) => `Otro programa está usando ${what}. Ciérralo e inténtalo de nuevo.`,
  'device-overconstrained': (what) =>
    `El navegador no puede usar ${what} como se le ha pedido. Elige otro dispositivo.`,
  'device-insecure-context': (what) =>
    `Los navegadores solo dejan usar ${what} en páginas seguras. Abre esta página con https://.`,
  'device-blocked-by-policy': (what) =>
    `La página que contiene esta sala no deja usar ${what}. Quien la creó tiene que permitirlo.`,
  'device-processor-failed': (what) => `El efecto ha fallado. Se transmite sin él: ${what}.`,
  deviceLost: (what, label) => `Sin conexión con ${what}. Ahora se usa ${label}.`,
  deviceNow: (what, label) => `Ahora ${what} es ${label}.`,

  'error-not-supported':
    'Este navegador no permite hacer llamadas. Usa una versión actual de Firefox, Chrome, Edge o Safari.',
  'error-detached': 'Este formulario no lleva a ninguna sala. Avisa a quien se encarga de esta página.',
  'error-locked': 'Esta sala está cerrada. Pide a alguien de dentro que la abra.',
  'error-denied': 'No te han dejado entrar.',
  'error-duplicate':
    'Ya estás en esta sala en otra pestaña. Continúa allí o cierra esa pestaña e inténtalo de nuevo.',
  'error-elsewhere': 'Estás en esta sala en otra pestaña.',
  'error-rate-limited': 'Demasiados intentos en poco tiempo. Espera un momento e inténtalo de nuevo.',
  'error-closing': 'El servicio se está reiniciando. Inténtalo de nuevo en un momento.',
  waiting: 'Esperando a que te dejen entrar',
  waitingText: 'Un anfitrión sabe que estás aquí.',
  'error-knock-timeout': 'Nadie ha respondido. Inténtalo de nuevo dentro de un rato.',
  'error-token-required': 'Esta sala es solo con invitación. Ábrela desde la página que te invitó.',
  'error-token-invalid':
    'La invitación no es válida para esta sala. Vuelve a abrirla desde la página que te invitó.',
  'error-token-expired': 'La invitación ha caducado. Vuelve a abrir la sala desde la página que te invitó.',
  'error-kicked': 'Te han sacado de esta sala.',
  'error-ended': 'La reunión ha terminado para todos.',
  'error-not-permitted': 'No puedes hacer esto en esta sala.',
  'error-muted': 'Un anfitrión te ha silenciado. Levanta la mano para hablar.',
  'error-unavailable':
    'El servicio no puede dejar entrar a nadie en este momento. Inténtalo de nuevo en un minuto.',
  'error-no-relay':
    'Esta llamada necesita un servidor de retransmisión y el servicio no tiene ninguno. Pide a quien lo administra que configure TURN.',

  'ended-kicked': 'Te han sacado de la llamada',
  'ended-ended': 'La llamada ha terminado',
  'ended-duplicate': 'La llamada continúa en otra pestaña',
  'ended-token-expired': 'Tu acceso ha caducado',
  'endedText-kicked': 'Si crees que ha sido un error, habla con quien organiza la llamada.',
  'endedText-ended': 'Quien organiza la llamada ha cerrado la sala para todo el mundo.',
  'endedText-duplicate': 'Puedes traer la llamada aquí.',
  'endedText-token-expired': 'Abre de nuevo el enlace con el que llegaste aquí.',
  joinHere: 'Continuar aquí',
  joinAsOther: 'Usar otro correo',

  unlockSound: 'Activar sonido',
  unlockSoundHint: 'Tu navegador espera un clic antes de reproducir sonido.',

  cameraIsOff: 'Cámara desactivada',
  sharing: 'Pantalla compartida',

  chatEmpty: 'Aún no hay mensajes. Lo que escribas lo podrá leer toda la sala.',
  chatPlaceholder: 'Escribe un mensaje',
  send: 'Enviar',
  notSent: 'No enviado.',
  sendAgain: 'Enviar de nuevo',

  'link-none': 'Sin llamada',
  'link-calling': 'Llamando…',
  'link-ringing': 'Te está llamando…',
  call: 'Llamar',
  callPerson: (name) => `Llamar a ${name}`,
  cancelCall: 'Cancelar',
  cancelCallTo: (name) => `Cancelar la llamada a ${name}`,
  hangUp: 'Colgar',
  hangUpOn: (name) => `Colgar a ${name}`,
  accept: 'Aceptar',
  decline: 'Rechazar',
  incomingCall: (name) => `${name} te está llamando`,
  calling: (name) => `Llamando a ${name}…`,

  toastJoined: (name) => `${name} ha entrado`,
  toastLeft: (name) => `${name} ha salido`,
  toastTimeout: (name) => `${name} ha perdido la conexión`,
  toastHand: (name) => `${name} ha levantado la mano`,
  toastScreen: (name) => `${name} está compartiendo la pantalla`,
  toastNoPath: (name) => `No hay conexión posible con ${name}. Prueba otra red, como la de un teléfono.`,
  toastDeclined: (name) => `${name} ha rechazado la llamada`,
  toastNoAnswer: (name) => `${name} no ha respondido`,
  toastMissed: (name) => `Llamada perdida de ${name}`,
  toastCancelled: (name) => `${name} ha cancelado la llamada`,
  toastCallEnded: (name) => `La llamada con ${name} ha terminado`,

  ...esHelp,
};
