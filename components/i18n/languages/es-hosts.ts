import { plural } from '../plural.ts';
import type { Texts } from '../texts.ts';

const counted = plural('es');

/** Texts of what hosts do, and of what the others see of it. */
export const esHosts = {
  roleHost: 'Anfitrión',
  roleViewer: 'Espectador',
  mutedByHost: 'Silenciado por un anfitrión',
  chatBarred: 'Puedes leer aquí, pero no escribir.',

  hostMute: 'Silenciar para todos',
  hostAskToUnmute: 'Pedir que active el micrófono',
  hostCameraOff: 'Apagar la cámara',
  hostStopScreen: 'Detener la pantalla compartida',
  makeHost: 'Hacer anfitrión',
  makeParticipant: 'Hacer participante',
  makeViewer: 'Hacer espectador',
  removePerson: 'Expulsar de la sala…',

  removeTitle: (name) => `¿Expulsar a ${name}?`,
  removeText: (name) => `${name} sale de la llamada al instante y no podrá volver a entrar.`,
  removeOpen:
    'Sin invitación personal, cualquiera puede volver con otro nombre. Para evitarlo, bloquea la sala o haz que los nuevos pidan entrar.',
  removeAndLock: 'Bloquear también la sala',
  remove: 'Expulsar',
  endTitle: '¿Terminar la reunión para todos?',
  endText: 'Todos salen de la llamada, tú también.',
  endNow: 'Terminar para todos',
  hostCancel: 'Cancelar',

  waitingTitle: (count) => `Esperan para entrar (${count})`,
  admit: 'Admitir',
  deny: 'Rechazar',
  admitPerson: (name) => `Admitir a ${name}`,
  denyPerson: (name) => `Rechazar a ${name}`,
  admitAll: 'Admitir a todos',
  knockOne: (name) => `${name} quiere entrar`,
  knockMany: (count) =>
    counted(count, { one: '# persona quiere entrar', other: '# personas quieren entrar' }),
  knockView: 'Ver',

  hostTools: 'Herramientas del anfitrión',
  ruleLocked: 'Bloquear la sala',
  ruleKnock: 'Los nuevos piden entrar',
  ruleSelfUnmute: 'Cada cual puede reactivar su micrófono',
  muteEveryone: 'Silenciar a todos',

  mutedBy: (name) => `${name || 'Un anfitrión'} te ha silenciado`,
  cameraOffBy: (name) => `${name || 'Un anfitrión'} ha apagado tu cámara`,
  screenOffBy: (name) => `${name || 'Un anfitrión'} ha detenido tu pantalla compartida`,
  'error-no-such-participant': 'Esta persona ya no está aquí.',
  onlyHostUnmutes: 'Solo un anfitrión puede devolverte el micrófono. Levanta la mano para hablar.',
  unmuteAsked: (name) => `${name || 'Un anfitrión'} te pide que actives el micrófono`,
  unmuteNow: 'Activar micrófono',
  stayMuted: 'Seguir en silencio',
  roomLocked: 'La sala está bloqueada: nadie más puede entrar',
  roomUnlocked: 'La sala ya no está bloqueada',
  nowHost: 'Ahora eres anfitrión',
  nowParticipant: 'Ahora eres participante',
  nowViewer: 'Ahora eres espectador: los demás no te ven ni te oyen',
} satisfies Partial<Texts>;
